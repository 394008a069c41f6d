// What each feature of a line says for each state. Unit: hundredths; empty is nothing. Made by `npm run learn`, never by hand.
// Seed 1848, 3000 made-up sheets.
export const WEIGHTS = `
feature	T	U	H	D	G	S	B	N
above figures			12					
above figures & all different		-11	16	11			-11	
above figures & blank above 0	38	27	-33		-26	10		
above figures & blank above 1		-16	17				15	
above figures & blank above 2+	-31	-15	28		28			
above figures & blank below 0	-23				44		17	-11
above figures & blank below 1	15			24	-34		-11	
above figures & blank below 2+	12		14	-17	-15			
above figures & brackets all		42		-11	-28			
above figures & column numbers			20	-18				
above figures & every column named			17					
above figures & filled 1				-11				
above figures & filled 2	21		-34	15	16	-12		
above figures & filled 3			26		-11			
above figures & filled 6+			14		-13			
above figures & first cell bracket		44	-16		-24			
above figures & first cell colon	29		-33		18			
above figures & first cell colonInside	35	22	-52					
above figures & first cell day	26	-16						
above figures & first cell digits	17					13	-11	
above figures & first cell footnote	33	-32	-15			14		11
above figures & first cell in first column	16		-12					
above figures & first cell in later column		-17		-16			19	
above figures & first cell in second column	-17		19					
above figures & first cell kind 1				11				
above figures & first cell kind 6	11			-13				
above figures & first cell lower		46		-17	-32			
above figures & first cell part	52	-38	-13					
above figures & first cell reference	88	-40	-45					
above figures & first cell sentence	25	-14						
above figures & first cell source	39		-29					
above figures & first cell stop	23	-17						
above figures & first cell title	21	-14						
above figures & first cell total	-19		32	-16	-15	21		
above figures & first cell unitCell	36	12			-39			
above figures & first cell unitPhrase		84	-70		-13			
above figures & first cell upper			-27		29			
above figures & first cell yearInside	67	-36	-23					
above figures & first column kind 0	-11		24	-10				
above figures & first column kind 2			-11					
above figures & first column kind 6	19				-12			
above figures & first length 3	-19		50	-11	-23		14	
above figures & first length 30	24	16	-39		14		-14	
above figures & first length 60		24	-23					
above figures & first length 8	-37	-21	31		13	11		
above figures & first length more	35	-22						
above figures & first without digit			11				10	
above figures & has key						11		
above figures & heads 0	19				13		-20	
above figures & heads all	-31	11	17		11			
above figures & heads half	21				-16			
above figures & in number columns figures 0					11			
above figures & in number columns figures few				23	-15			
above figures & in number columns nothing 0			16				10	
above figures & in number columns nothing all			-29		16	12	-11	
above figures & in number columns nothing few			16					
above figures & in number columns nothing half			13					
above figures & in number columns nothing most				15				
above figures & in number columns text 0							-11	
above figures & in number columns text all			-12				12	
above figures & in number columns text few				-13				
above figures & in number columns text half			11					
above figures & in number columns years 0				11				
above figures & in number columns years all			12					
above figures & kinds as next 0	-19		24	-20				
above figures & kinds as next all				28				
above figures & kinds as next few		15	-16					
above figures & kinds as next half	14					-10		
above figures & kinds as next most			19	-20				
above figures & kinds as usual 0	15				-14			
above figures & kinds as usual all			-29	29				
above figures & kinds as usual few							-12	
above figures & kinds as usual half		-11			13			
above figures & kinds as usual most			30	-30				
above figures & last column filled			40	-23				
above figures & lengths as usual all					13			
above figures & lengths as usual few			13		-13			
above figures & lengths as usual half				-14				
above figures & long 0	-31		43					
above figures & long all	37		-30					
above figures & numbers 0		-11	17	-11				
above figures & numbers all				18				
above figures & numbers na				-11				
above figures & one cell at the left kind 6		17	31	-30	-24			
above figures & one cell at the right kind 6	-14	-13			26			
above figures & one cell inside kind 6	12		-17					
above figures & one merged cell			-26		21			
above figures & only text	-17				10			
above figures & only years			12					
above figures & other cell digits	-10				16			
above figures & other cell head	-17		29		-17		16	
above figures & other cell lower			28	-12	-16			
above figures & other cell reference			13				-12	
above figures & other cell source			11					
above figures & other cell total							12	
above figures & other cell unitCell							17	
above figures & signs 0		-12		11				
above figures & signs na				-11				
above figures & some the same			-10					
above figures & texts 0	21				-11			
above figures & texts again 0	11		-14					
above figures & texts again all		-13	28		-11			
above figures & texts again few			-10					
above figures & texts again na			10					
above figures & texts all	-17				10			
above figures & texts na				-11				
above figures & too few cells	18		-14					
above figures & units 0	-46	-12	14	26	35		-15	
above figures & units all	44			-27	-31		10	
above figures & width half	-11		14					
above figures & width less			18					
above figures & width more							19	
above figures & width one				-11				
above figures & width third	13		-12					
above figures & years 0	-14	-10	14	15				
above figures & years all	22			-14				
above figures & years in line different			10					
above figures & years na				-11				
above figures by 1				-12	14	-13		
above figures by 1 & every column named			20					
above figures by 1 & first cell bracket	-12	12	22		-22			
above figures by 1 & first cell colon			-17		18			
above figures by 1 & first cell kind 6					16	-12		
above figures by 1 & first cell lower			27		-32			
above figures by 1 & first cell total			11		-15			
above figures by 1 & first cell unitCell	-27	26	43		-36			
above figures by 1 & first cell unitPhrase	10		12		-12			
above figures by 1 & first cell upper			-29		31			
above figures by 1 & first cell yearInside	10							
above figures by 1 & in number columns figures 0				-25	28			
above figures by 1 & in number columns figures few				21	-15			
above figures by 1 & in number columns text 0	10		-21	12	12			
above figures by 1 & in number columns text all							14	
above figures by 1 & in number columns text half			14					
above figures by 1 & in number columns text most			10					
above figures by 1 & kinds as usual 0			12					
above figures by 1 & kinds as usual all			-29	29				
above figures by 1 & kinds as usual few			10					
above figures by 1 & kinds as usual half				-11	14			
above figures by 1 & kinds as usual most			19	-20				
above figures by 1 & numbers 0				-21	11		10	
above figures by 1 & numbers all				11				
above figures by 1 & numbers na					16			
above figures by 1 & texts 0					-10			
above figures by 1 & texts all				-21	15		16	
above figures by 1 & texts half				11				
above figures by 1 & texts na					16			
above figures by 1 & width less			11					
above figures by 1 & width more			28	-17				
above figures by 1 & width one					16			
above figures by 1 & width usual			-20		11			
above figures by 12 & first cell bracket		13						
above figures by 12 & first cell colonInside	23	-18						
above figures by 12 & first cell head	20	-22						
above figures by 12 & first cell lower	23	-19						
above figures by 12 & first cell reference	12							
above figures by 12 & first cell sentence	-13	11						
above figures by 12 & first cell source	-12	14						
above figures by 12 & first cell unitPhrase	-24	30						
above figures by 12 & kinds as usual 0	-13	12						
above figures by 12 & kinds as usual half	15							
above figures by 2					-14	12		
above figures by 2 & first cell colonInside	-34	47						
above figures by 2 & first cell digits	-13					14		
above figures by 2 & first cell footnote						14		
above figures by 2 & first cell head	-26	49	-14					
above figures by 2 & first cell kind 1				11				
above figures by 2 & first cell kind 6			10		-14	14		
above figures by 2 & first cell lower	-19	37	-18					
above figures by 2 & first cell source	-12	14						
above figures by 2 & first cell total	-19		19			11		
above figures by 2 & first cell yearInside	17		-11					
above figures by 2 & in number columns figures 0				11	-14	12		
above figures by 2 & in number columns text 0	41		-34					
above figures by 2 & in number columns text all	-22		10					
above figures by 2 & in number columns text few	-16		20					
above figures by 2 & kinds as usual 0	40	-37		15				
above figures by 2 & kinds as usual half	-47	43		-11		13		
above figures by 2 & numbers na					-11	13		
above figures by 2 & texts half						11		
above figures by 2 & texts na					-11	13		
above figures by 2 & width half	-17		16					
above figures by 2 & width more			-13				14	
above figures by 2 & width one					-11	13		
above figures by 2 & width third	11							
above figures by 2 & width usual			11					
above figures by 3 & first cell bracket	16		-11					
above figures by 3 & first cell colonInside	18		-13					
above figures by 3 & first cell digits	14	-12						
above figures by 3 & first cell lower		27	-18					
above figures by 3 & first cell reference	23	-11	-12					
above figures by 3 & first cell sentence	10							
above figures by 3 & first cell source	31	-19	-11					
above figures by 3 & first cell unitCell		25	-19					
above figures by 3 & first cell unitPhrase	16		-21					
above figures by 3 & first cell yearInside	14	-12						
above figures by 3 & in number columns text 0	-13		11					
above figures by 3 & in number columns text all	12							
above figures by 3 & in number columns text few	18	-19					10	
above figures by 3 & in number columns text half	-22	16						
above figures by 3 & kinds as usual few	-18	16						
above figures by 3 & kinds as usual half	17	-32	11					
above figures by 3 & numbers na							11	
above figures by 3 & texts na							11	
above figures by 3 & width one							11	
above figures by 6 & first cell bracket		19	-24					
above figures by 6 & first cell colon	14							
above figures by 6 & first cell colonInside	27		-24					
above figures by 6 & first cell footnote	16	-14						
above figures by 6 & first cell head		-13	17					
above figures by 6 & first cell part	19	-15						
above figures by 6 & first cell reference	38	-16	-21					
above figures by 6 & first cell sentence	19	-13						
above figures by 6 & first cell source	30	-12	-15					
above figures by 6 & first cell unitCell	32		-19					
above figures by 6 & first cell unitPhrase		48	-48					
above figures by 6 & first cell yearInside	19	-11						
above figures by 6 & in number columns text 0	-30		34					
above figures by 6 & in number columns text all			-10	11				
above figures by 6 & in number columns text half	30	-12	-17					
above figures by 6 & kinds as usual 0		12						
above figures by 6 & texts all				12				
above figures by 6 & width more			-10					
all different	11	-19	-18	41	-37	28		
all the same			27	-15	-13			
among figures & all different					-22	14		
among figures & blank above 0	-59			36		-17	17	30
among figures & blank above 1	12				36		-20	-16
among figures & blank above 2+	46		11	-33	-35	18	11	-16
among figures & blank below 0	25			12			-11	-13
among figures & blank below 1	-16			-10			12	
among figures & blank below 2+				14		-19		
among figures & brackets all	-13	21		-24			10	
among figures & brackets few						17		
among figures & column numbers			27	-54			33	
among figures & every column named				-17			27	
among figures & filled 1					11	-11		
among figures & filled 2						-14	-15	
among figures & filled 5			13				-17	
among figures & filled 6+					-22		34	
among figures & first cell bracket	-12	22			-14			
among figures & first cell colon	12		-11	-16	30		-14	11
among figures & first cell colonInside	24			-38		34		
among figures & first cell digits				19	-31			
among figures & first cell dots				84		-79		
among figures & first cell footnote	-15			-83	-21	116		15
among figures & first cell head				-39		26	15	
among figures & first cell in first column			-11			17	-17	
among figures & first cell in later column			13					
among figures & first cell in second column					-13	-18	24	
among figures & first cell kind 1			16	-20	-16		15	
among figures & first cell kind 2				20	11	-17		
among figures & first cell kind 4				17				
among figures & first cell kind 6				-11		12		
among figures & first cell lower				44		-48		
among figures & first cell part					41	-32		
among figures & first cell reference				-37		42		
among figures & first cell sentence	-12							26
among figures & first cell source	-20						-11	38
among figures & first cell stop	-13			29		-26		20
among figures & first cell title	25							
among figures & first cell total	21			-114		111	-10	
among figures & first cell unitCell		12			-19		13	
among figures & first cell upper					14			
among figures & first cell yearInside	-21							23
among figures & first column kind 0			17		-11	-24	24	
among figures & first column kind 1				-17				
among figures & first column kind 2				26	11	-17		
among figures & first column kind 4				12				
among figures & first column kind 6			-16	-22		35	-13	
among figures & first length 15				34			-12	-11
among figures & first length 3	-10		17	-43	-16	37	19	
among figures & first length 30					10		-13	
among figures & first length 60	14				-12			
among figures & first length 8						-22	17	
among figures & first without digit				-26	35	13	-17	
among figures & has key				17				
among figures & heads 0				22		-13	-16	
among figures & heads few				-16		20	12	
among figures & heads half	11					-12		
among figures & in number columns figures 0			17	-55	36	-32	17	12
among figures & in number columns figures all					-23	35		
among figures & in number columns figures few				13		-11		
among figures & in number columns figures half				26				
among figures & in number columns figures most				20	-10		-13	
among figures & in number columns nothing 0				12	-18		12	
among figures & in number columns nothing all					35		-33	
among figures & in number columns nothing few					-15	12		
among figures & in number columns nothing half							18	
among figures & in number columns text 0				16		22	-26	
among figures & in number columns text all				-18	15			
among figures & in number columns text few				14		-13		
among figures & in number columns text half			10				12	
among figures & in number columns years 0				35		-22		
among figures & in number columns years few				-12		14		
among figures & in number columns years half				-17				
among figures & kinds as next 0	12			-20		-16	16	
among figures & kinds as next all	-12			17			-16	
among figures & kinds as next few			24	-21	19			-13
among figures & kinds as next half			-10	14	-20	17		
among figures & kinds as next most				26	-12	-21		
among figures & kinds as next none				-11		14		
among figures & kinds as usual 0				-37	21	-13	22	
among figures & kinds as usual all				37		-13		
among figures & kinds as usual few		11	14	-28			10	
among figures & kinds as usual half						20		
among figures & kinds as usual most				28	-13		-12	
among figures & last column filled				39	-26			-11
among figures & last line				-11		14		
among figures & lengths as usual 0					12			
among figures & lengths as usual all				13	-21			
among figures & lengths as usual few				-20			19	
among figures & lengths as usual most				21	-11		-10	
among figures & long 0	-11			-10	11		15	-10
among figures & long all	11				-11			
among figures & long half				11				
among figures & no text			21			-48	29	
among figures & numbers 0			16	-13		-39	18	11
among figures & numbers all					-13	20		
among figures & numbers half				19				
among figures & numbers most						23		
among figures & numbers na					11	-11		
among figures & one cell at the left kind 2					16			
among figures & one cell at the right kind 1				15	-11			
among figures & one cell inside kind 6				-21	19		12	
among figures & one merged cell			-10		21			
among figures & only text				-36	28	-11		12
among figures & other cell bracket				-21	16			
among figures & other cell digits				-11	12	-13	19	
among figures & other cell dots				29		-29		
among figures & other cell footnote				26		-24		
among figures & other cell head				12		-23		14
among figures & other cell lower			13	19	-24			
among figures & other cell part				25		-24		
among figures & other cell reference				-41		44		
among figures & other cell stop				21		-20		
among figures & other cell total			11	-129		134	-11	
among figures & other cell unitCell				-20	12	21	-18	
among figures & other cell url				-17		21		
among figures & other cell yearInside				-22		22		
among figures & signs 0					-11		12	
among figures & signs na					11	-11		
among figures & texts 0				-32	-29	54	13	
among figures & texts again 0	21				-16	26	-33	
among figures & texts again all	-19		-14	21	-13		16	
among figures & texts again few				-16		17		
among figures & texts again half					21			
among figures & texts again na			22			-48	33	
among figures & texts all				-24	25	-19		12
among figures & texts few			-11	25				
among figures & texts half				23		-12		
among figures & texts most				21		-23		
among figures & texts na					11	-11		
among figures & too few cells							10	
among figures & too many cells			-10				17	
among figures & units 0				-16		15	11	
among figures & units all					-11			
among figures & units half				20		-19		
among figures & width less					-13	23		
among figures & width more				15		-26		
among figures & width one					11	-11		
among figures & width usual					-12	19		
among figures & years 0						18		
among figures & years all							12	
among figures & years few				16				
among figures & years in line different				-19		18		
among figures & years na					11	-11		
any		-10	14	23	-23			
below figures & blank above 0	-17			24	23			-19
below figures & blank above 1					-18			23
below figures & blank above 2+	18							
below figures & blank below 0	19				-14	-16		
below figures & blank below 1					14			
below figures & blank below 2+					12			-15
below figures & first cell colonInside								12
below figures & first cell footnote								28
below figures & first cell head								10
below figures & first cell kind 6				-14			13	
below figures & first cell lower					27			-24
below figures & first cell part				-11	51			-37
below figures & first cell sentence								12
below figures & first cell source								29
below figures & first cell stop								18
below figures & first cell title	14							
below figures & first cell total				-14		26		-13
below figures & first column kind 6				-10				
below figures & first length 3				12				-11
below figures & first length 30					-28			44
below figures & first length 8					39	13	11	-48
below figures & heads 0				18				
below figures & heads all								14
below figures & in number columns nothing 0						12		
below figures & in number columns nothing all							15	
below figures & in number columns text 0						-10	12	
below figures & in number columns text all						11		
below figures & kinds as next 0	18						22	-20
below figures & kinds as next all	-22				17		-11	11
below figures & kinds as next few	13							
below figures & kinds as next none	-11				-15			22
below figures & kinds as usual 0							-14	
below figures & kinds as usual few							12	
below figures & last line	-11				-15			22
below figures & lengths as usual all				15				
below figures & lengths as usual half							11	
below figures & long 0							14	
below figures & long all								16
below figures & one cell at the left kind 6				-14				
below figures & only text							14	
below figures & other cell head				-11			14	12
below figures & signs 0				13				
below figures & texts again 0				-24				18
below figures & texts again all				14				
below figures by 1	11			-22			13	
below figures by 1 & first cell footnote								21
below figures by 1 & first cell kind 6	11			-24			13	
below figures by 1 & first cell lower					25			-26
below figures by 1 & first cell part					49			-37
below figures by 1 & first cell source								19
below figures by 1 & first cell stop								12
below figures by 1 & first cell title	12							
below figures by 1 & first cell total						12		
below figures by 1 & in number columns figures 0	11			-21			13	
below figures by 1 & in number columns text 0						-14	12	
below figures by 1 & in number columns text all						13		
below figures by 1 & kinds as usual 0	13			-11				
below figures by 1 & kinds as usual few				-14			17	
below figures by 1 & numbers 0				-17			19	
below figures by 1 & texts all				-14			20	
below figures by 1 & width usual				-11				
below figures by 2 & numbers 0				13				
below figures by 2 & numbers na							12	
below figures by 2 & texts all				10				
below figures by 2 & texts na							12	
below figures by 2 & width one							12	
below figures by 3							-10	
blank above 0	-12	10		99	-32	-23	-18	-24
blank above 1	-16			-41	19	28		17
blank above 2+	30	-16	24	-36	-10	-13	17	
blank below 0	22		-23	-20	35		13	-19
blank below 1		14	21		-30			
blank below 2+		-18	30	20		-18		
brackets all		52	15	-38	-27			
brackets few			-20		15			
column numbers			47	-71			32	
every column named			27	-32	-13		27	
filled 1		10		-20	15	-15		
filled 2	32	-14	-14		19	-30		10
filled 3	-16		23		-11	18		
filled 4	13		-11		-12		14	
filled 5			15	16		11	-33	
filled 6+	-21			31	-39		42	-12
first cell bracket		54	-18		-40			
first cell colon	56	-11	-51	-41	52	-17	-18	30
first cell colonInside	64	12	-56	-65		31		30
first cell day	25	-18	-13					12
first cell digits	12		20	22	-44	-40	32	
first cell dots				118		-103		
first cell footnote		-34	-21	-68	-37	81		73
first cell head	10		50	-74	-20		29	
first cell in first column	24		-43	30		21	-33	
first cell in later column		-19	40	-31			20	
first cell in second column	-18		17	24	-22	-20	20	
first cell kind 1			21		-24	13		
first cell kind 2			-23	42	20	-26		
first cell kind 4				26				
first cell kind 5				-10				
first cell kind 6	13			-36		17		
first cell lower	-35	75	30	-29		-64	53	-29
first cell part	48	-39	-13		92	-34		-41
first cell reference	91	-44	-44	-55		41		13
first cell sentence	21	-21	-18		-13			39
first cell source	24	-13	-31	-37	-16		-16	97
first cell stop		-22	-12	27	-11	-37		51
first cell title	66	-15		-18				-18
first cell total				-265	-18	316	-12	-26
first cell unitCell	23	39	15	-41	-60		28	
first cell unitPhrase		102	-76		-16			
first cell upper			-24		43			
first cell url				19				
first cell yearInside	45	-39	-26					41
first column kind 0	-22	-13	57		-16	-29	39	
first column kind 1						15		
first column kind 2			-32	50	26	-26	-15	
first column kind 4				22				
first column kind 6	31		-20	-44	-18	44	-11	14
first figures & all different			-21	17		12		
first figures & blank above 0				13				
first figures & blank above 1			13	-23		20		
first figures & blank above 2+				19				
first figures & blank below 0			-25			33		
first figures & blank below 1			11					
first figures & blank below 2+			15					
first figures & brackets few				14		-12		
first figures & filled 2			21	-13				
first figures & filled 3			13					
first figures & filled 4			-12	19		-14		
first figures & filled 5						15		
first figures & filled 6+			-14	15				
first figures & first cell colon	15							
first figures & first cell digits				44		-38		
first figures & first cell dots				26		-23		
first figures & first cell footnote				41		-36		
first figures & first cell head			35	-13		-11		
first figures & first cell in first column			-13	19				
first figures & first cell kind 1				-12		12		
first figures & first cell kind 2				14				
first figures & first cell total			-28	-56		83		
first figures & first cell unitCell			16	-13				
first figures & first column kind 0			14					
first figures & first column kind 1						12		
first figures & first column kind 2				14				
first figures & first length 15				-21		32		
first figures & first length 3			21	-29		14		
first figures & first length 30			-14	20				
first figures & first length 8				34		-31		
first figures & first without digit				-37		36		
first figures & has key				16		-14		
first figures & heads 0			-29	19				
first figures & heads few				14		-13		
first figures & heads half			25	-23				
first figures & in number columns figures all				18		-16		
first figures & in number columns figures most						10		
first figures & in number columns nothing 0				-19		18		
first figures & in number columns nothing few				23		-15		
first figures & in number columns text 0				30				
first figures & in number columns text half				-11				
first figures & kinds as next all			-16			25		
first figures & kinds as next few				12		-14		
first figures & kinds as next half			22	-12		-10		
first figures & kinds as next most			-10			27		
first figures & kinds as next none				17		-17		
first figures & kinds as usual half			19			-13		
first figures & kinds as usual most			-24			19		
first figures & last line				17		-17		
first figures & lengths as usual all			-18	16				
first figures & lengths as usual few			14			-10		
first figures & lengths as usual half			14					
first figures & lengths as usual most			-16			17		
first figures & long 0				-15		25		
first figures & long few				24		-21		
first figures & no text			37	-17		-17		
first figures & numbers 0				22		-17		
first figures & numbers all			18	-13				
first figures & numbers most			-13			15		
first figures & other cell colon	12							
first figures & other cell digits				33		-23		
first figures & other cell dots				18		-17		
first figures & other cell footnote				15		-12		
first figures & other cell head			11					
first figures & other cell lower				11		-18		
first figures & other cell total				-68		75		
first figures & other cell unitCell			11			-11		
first figures & other cell yearInside				11		-10		
first figures & signs 0			10	-19				
first figures & signs few						10		
first figures & signs half				23		-16		
first figures & some the same			18					
first figures & texts 0				13		-11		
first figures & texts again 0			-29	29		14		
first figures & texts again all				-15		11		
first figures & texts again na			37	-17		-17		
first figures & texts few						13		
first figures & texts half				-12				
first figures & units 0	-12		-27	37		12		
first figures & units all			32	-22				
first figures & units half	12							
first figures & width less						11		
first figures & width more				13		-25		
first figures & width usual						18		
first figures & years 0			11	-31		30		
first figures & years apart different				12		-11		
first figures & years few				31		-23		
first length 15				19	-14	27		-32
first length 3	-42		94	-65	-47	41	46	-18
first length 30	42		-70	26		-38	-39	72
first length 60		36	-36	35	-20	-20	-19	18
first length 8	-39	-17	35	16	62	-17	16	-56
first length more	39	-27	-10					13
first without digit				-52	34	54	-26	
from bottom 0	-15		-15	16	-19			25
from bottom 1				18				
from bottom 12	24	-25	37				-10	-14
from bottom 2			-14	25		-20	20	
from bottom 3						-11	10	
from bottom 6		28	16		-29	-11	12	
from bottom far	10			-23	37	25	-19	-20
from top 0			18					
from top 0 & first cell head	25		-15					
from top 0 & first cell kind 1			-12	12				
from top 0 & first cell kind 6			34	-19				
from top 0 & first cell lower			19	-11				
from top 0 & first cell title	11							
from top 0 & first cell unitPhrase	-21	29						
from top 0 & first cell yearInside	16		-13					
from top 0 & in number columns figures 0			18					
from top 0 & kinds as usual all			17					
from top 0 & kinds as usual half			11					
from top 0 & numbers 0	-13		11					
from top 0 & numbers na	16							
from top 0 & texts all	-15		19					
from top 0 & texts na	16							
from top 0 & width half	-11		11					
from top 0 & width one	16							
from top 0 & width usual				15				
from top 1	21		14	32	-19		-27	
from top 1 & first cell bracket	-15	16						
from top 1 & first cell digits		11						
from top 1 & in number columns figures most				-12		13		
from top 1 & in number columns figures na				14				
from top 1 & in number columns text 0				-12				
from top 1 & in number columns text na				14				
from top 1 & kinds as usual all			-11	22				
from top 1 & kinds as usual half			10	-16				
from top 1 & kinds as usual most				-10				
from top 1 & numbers 0				11				
from top 1 & numbers most			11					
from top 1 & texts 0				-18		17		
from top 1 & texts all				10				
from top 1 & texts few						-12		
from top 1 & width less				-14		15		
from top 1 & width more				15		-22		
from top 12	-20						22	11
from top 12 & column numbers				-16				
from top 12 & every column named				-14			26	
from top 12 & first cell colon					12		-11	11
from top 12 & first cell colonInside				-21		12		
from top 12 & first cell digits							16	
from top 12 & first cell dots				36		-33		
from top 12 & first cell footnote				10				
from top 12 & first cell head				-29		14		
from top 12 & first cell kind 1				-11		11		
from top 12 & first cell kind 2					15			
from top 12 & first cell lower						-11	22	
from top 12 & first cell part					12			
from top 12 & first cell reference				-11		12		
from top 12 & first cell source							-10	18
from top 12 & first cell stop	-11							14
from top 12 & first cell total				-58		70		
from top 12 & first cell unitCell							10	
from top 12 & first cell yearInside								10
from top 12 & in number columns figures 0				-20	19			
from top 12 & in number columns figures all						15		
from top 12 & in number columns figures most				17				
from top 12 & in number columns figures na							14	
from top 12 & in number columns text 0				13				
from top 12 & in number columns text na							14	
from top 12 & kinds as usual 0				-16	15		17	
from top 12 & kinds as usual all						15		
from top 12 & kinds as usual few					11	-12		
from top 12 & kinds as usual half					-10			12
from top 12 & kinds as usual most				22				
from top 12 & numbers 0					15	-28	16	
from top 12 & numbers all				-13				
from top 12 & numbers half				11				
from top 12 & numbers most			-13			23		
from top 12 & texts 0				11		-19	23	
from top 12 & texts all				-14	16			
from top 12 & texts few				20				
from top 12 & texts half				-15		20		
from top 12 & width half				-18	13			10
from top 12 & width more				22		-10		
from top 12 & width usual							21	
from top 12 & years apart different						11		
from top 2	21		19		-28			
from top 2 & first cell colon	13			-13				
from top 2 & first cell digits				-38		40		
from top 2 & first cell footnote				-51		50		
from top 2 & first cell kind 1				-13		12		
from top 2 & first cell kind 6				22		-16		
from top 2 & first cell total				-14		24		
from top 2 & in number columns figures na				-13		14		
from top 2 & in number columns text few				17		-19		
from top 2 & in number columns text na				-13		14		
from top 2 & kinds as usual few				10				
from top 2 & numbers 0			11					
from top 2 & numbers half				15		-14		
from top 2 & texts 0				-12		15		
from top 2 & texts half				19		-20		
from top 2 & width less				-17		18		
from top 2 & width more						-11		
from top 2 & years apart different				17		-17		
from top 3			14				-21	
from top 3 & every column named				-10				
from top 3 & first cell colon	13							
from top 3 & first cell digits	-10			19		-19		
from top 3 & first cell footnote				-12				
from top 3 & first cell head			18					
from top 3 & first cell kind 1				21		-27		
from top 3 & first cell kind 6				-24		24		
from top 3 & first cell lower	-18	21						
from top 3 & first cell total				-45		42		
from top 3 & first cell unitCell		11						
from top 3 & first cell unitPhrase	-16	19						
from top 3 & in number columns figures 0			13					
from top 3 & in number columns figures na				14		-11		
from top 3 & in number columns text all							10	
from top 3 & in number columns text na				14		-11		
from top 3 & kinds as usual 0	-13		10					
from top 3 & kinds as usual all				13				
from top 3 & numbers 0			13	-11				
from top 3 & numbers half				11				
from top 3 & numbers na		11		16		-13		
from top 3 & texts 0				-18		19		
from top 3 & texts all			12					
from top 3 & texts few				25		-21		
from top 3 & texts na		11		16		-13		
from top 3 & width more				-12				
from top 3 & width one		11		16		-13		
from top 3 & width usual			14					
from top 6		-14			18	-13		
from top 6 & column numbers			15	-18				
from top 6 & first cell bracket		14						
from top 6 & first cell colonInside	10							
from top 6 & first cell digits	11	-10				-27	12	
from top 6 & first cell dots				20		-19		
from top 6 & first cell footnote				-23		20		
from top 6 & first cell head			28	-30				
from top 6 & first cell kind 1				-18		17		
from top 6 & first cell kind 6			11		-18	-13		
from top 6 & first cell lower			13	-16			17	
from top 6 & first cell part					10			
from top 6 & first cell source								11
from top 6 & first cell total			-19			39		
from top 6 & first cell unitCell		10		-12				
from top 6 & first cell unitPhrase	16							
from top 6 & in number columns figures 0			19					
from top 6 & in number columns figures na				-18				
from top 6 & in number columns text 0				27		-14		
from top 6 & in number columns text na				-18				
from top 6 & kinds as usual 0								10
from top 6 & kinds as usual few			13	12	-13	-21		
from top 6 & kinds as usual half			12			16		
from top 6 & kinds as usual most						11		
from top 6 & numbers 0			28			-19		
from top 6 & numbers all						21		
from top 6 & numbers half				-11		11		
from top 6 & numbers most			-12	16				
from top 6 & texts all			14					
from top 6 & texts few			-14			23		
from top 6 & texts most				20		-21		
from top 6 & width more						-13		
from top 6 & width usual				-11		17		
from top 6 & years apart different				-15		15		
from top 6 & years in line different				-15		15		
from top far	-26		-60		18	12	30	15
from top far & column numbers				-16			19	
from top far & every column named							17	
from top far & first cell colon					10			
from top far & first cell colonInside	12			-35		21		
from top far & first cell digits				45	-20	-39	19	
from top far & first cell dots				46		-43		
from top far & first cell footnote	-23			18	-19			28
from top far & first cell head			-11	-11	-13		32	
from top far & first cell kind 1					-11	11		
from top far & first cell kind 2				17				
from top far & first cell kind 6			-20	-13	19	11		
from top far & first cell lower				14	11	-29	11	
from top far & first cell part				16	17	-22		
from top far & first cell reference				-29		30		
from top far & first cell sentence	-17							16
from top far & first cell source	-17							35
from top far & first cell stop	-11			17		-17		14
from top far & first cell title	22							
from top far & first cell total	18			-116	14	97		
from top far & first cell unitCell					-10		11	
from top far & first cell yearInside	-15							18
from top far & in number columns figures 0			-17	-34	32	-11	11	11
from top far & in number columns figures all				15	-14	17		
from top far & in number columns figures most				10				
from top far & in number columns figures na				13				
from top far & in number columns text 0				15			-26	11
from top far & in number columns text all					12			
from top far & in number columns text few							12	
from top far & in number columns text na				13				
from top far & kinds as usual 0					10			
from top far & kinds as usual few			-11	-36		20	13	15
from top far & kinds as usual half				33	12			-16
from top far & kinds as usual most				14				
from top far & numbers 0			-19				14	
from top far & numbers all				13				
from top far & numbers half						15		
from top far & numbers most				15				
from top far & numbers na				-12				
from top far & texts 0				24	-17			
from top far & texts all			-17		18			
from top far & texts few				-17		30		
from top far & texts half				22				
from top far & texts na				-12				
from top far & width half				13				
from top far & width less				12				
from top far & width one				-12				
from top far & width usual				10				
from top far & years apart different				17		-16		
has key				41			-13	
heads 0			-54	96	14		-60	
heads all	-34		33	-25		-14	21	17
heads few	-11		17		-17		17	
heads half	38		20	-40	-14		20	
in number columns figures 0			15	-64	43	-37	24	14
in number columns figures all				14	-26	18		
in number columns figures few				39	-20			
in number columns figures most				19	-12	20	-13	
in number columns nothing 0			28	-12	-29	23	14	-16
in number columns nothing all		11	-28		48		-28	
in number columns nothing few			12	19	-24			
in number columns nothing most				18		-16	13	
in number columns text 0			-20	52	-13		-28	-10
in number columns text all				-11	13		14	
in number columns text half			28	-14				
in number columns text most			12		-13		11	
in number columns years 0				48	-19	-14		
in number columns years all			17		-12		11	
in number columns years half				-17				
indented deeper	-50	-21	37	80	22	-102	40	
kinds as next 0	18		16	-34		-22	41	-17
kinds as next all	-27	-14	-15	44		10	-29	28
kinds as next few	18				17	-11	-11	-25
kinds as next half	15			-13	-17			-11
kinds as next most			18		-15			
kinds as next none	-15		-15	16	-19			25
kinds as usual 0				-17	18	-23	12	
kinds as usual all			-25	56	-12			-12
kinds as usual few				-18		-23	16	17
kinds as usual half		-11	21	-13		24		-10
kinds as usual most				14	-16	18	-15	
last column filled	-13		58		-36	11		-17
last line	-15		-15	16	-19			25
lengths as usual 0	21		15	-24		-13		
lengths as usual all			-29	55		16	-27	
lengths as usual few			21	-16		-16	21	
lengths as usual half			24	-19		-12	16	
lengths as usual most			-17	27	-14	18		
line above & column numbers			-40	23	16			
line above & every column named			-43			20	13	
line above & first cell bracket	27	-45	12	32	18	-22	-21	
line above & first cell colon	30	36	-17	-27			-27	
line above & first cell colonInside	-12	18		-21			23	
line above & first cell day	33	-18						
line above & first cell digits		-17	-22	28				
line above & first cell dots				-40		27		
line above & first cell footnote	11		-13		26	-24	-13	17
line above & first cell head		30				-28		
line above & first cell kind 1			-17	-11		33	13	
line above & first cell kind 5			-13	14				
line above & first cell kind 6			12	23		-30		
line above & first cell lower	-18		26	63	-22		-26	-21
line above & first cell part		10		63	24	-86		
line above & first cell reference	-11		23				-18	
line above & first cell sentence	18	-13	21	-25			12	
line above & first cell source	14	21	-11	-11		-13	-24	28
line above & first cell stop	-28	34	31	-21			-13	
line above & first cell title		15	-19	-14			35	
line above & first cell total	13	-24						
line above & first cell unitCell	-16	-13	-11			43	-10	
line above & first cell unitPhrase	44	-42	21				-17	
line above & first cell upper				-14		23		
line above & first cell url			-11				11	
line above & first cell yearInside	27			-16			-26	14
line above & in number columns figures 0		-16	-16		-27	16	38	
line above & in number columns figures all		11	-11	21	15	-18	-14	
line above & in number columns figures few		-20	20		-17			
line above & in number columns figures half	-14	22						
line above & in number columns figures most					12		-17	
line above & in number columns text 0	-21		35					
line above & in number columns text all		-14	-12				10	
line above & in number columns text few	13	14	-38		22		-17	
line above & in number columns text half					-28		12	
line above & in number columns text most			11	22	-12	-20		
line above & kinds as usual 0	15		13		-50		33	
line above & kinds as usual all		11			34	-26		
line above & kinds as usual few		-21						
line above & kinds as usual half			-11		-22	24		
line above & kinds as usual most				12	18		-26	
line above & missing			18					
line above & numbers 0	16			11	-22		15	
line above & numbers all		-23	-11	37				
line above & numbers few				-18		12	11	
line above & numbers half		26		-24	31		-12	-17
line above & numbers most					21	-12	-19	
line above & numbers na	-31		19	11	-28		14	
line above & texts 0		30	-16	-17	27		-15	
line above & texts all	30	-61	15		-34	26		14
line above & texts few			-12		28		-18	
line above & texts half		26	-11			-21		-14
line above & texts most				16		-19	16	
line above & texts na	-31		19	11	-28		14	
line above & width half	36	-13				-24	11	
line above & width less		-10		16		-24		
line above & width more	-25	25	-23		-14	27		
line above & width one	-31		19	11	-28		14	
line above & width third			-12		15	-13		
line above & width usual		-12				19	-13	
line above & years apart different						-18	11	
line above & years in line again					13	-11		
line below & column numbers			11					
line below & every column named		27	-30					
line below & first cell bracket	24	-15						
line below & first cell colon	25	-15	-13	-17				18
line below & first cell colonInside	-78	82		-14		20		
line below & first cell digits	17		-29	26	13	-24		
line below & first cell dots				-58		46		
line below & first cell footnote	17	-34	11	-28				29
line below & first cell head	33	26	-25		-17		-16	
line below & first cell kind 1		-20		-11		31		-11
line below & first cell kind 2	-20					15		-10
line below & first cell kind 3	-12	22		11				
line below & first cell kind 6	54	-26	25			-54		
line below & first cell lower	15			42	-21	-25		
line below & first cell part				84		-79		
line below & first cell reference	25			-39		38		
line below & first cell sentence	31	-27		-25		15		
line below & first cell source		-11		18		-30		25
line below & first cell stop		-12		-47		51		15
line below & first cell title	-32	30						
line below & first cell total	-53	59			-11	38	-22	
line below & first cell unitCell	-28	33				-12		
line below & first cell unitPhrase	42	-19	-17					
line below & first cell upper	10			-10				
line below & first cell url						-14		
line below & first cell yearInside		-12		-18		25		
line below & in number columns figures 0	24	-12			-46	30		
line below & in number columns figures all		-12	25	22	31	-52		-14
line below & in number columns figures few			15	-30	-15	23	11	
line below & in number columns figures half				17	-12		13	
line below & in number columns figures most	-11				35		-21	
line below & in number columns figures na			13					
line below & in number columns text 0		-24	25	-33	13	19		
line below & in number columns text all	-19			47	-12			
line below & in number columns text few	21	-16						
line below & in number columns text half	17	-14	16			-26		
line below & in number columns text most	-15	45	-12		-18			
line below & in number columns text na			13					
line below & kinds as usual 0	15	-39	48		-27	13	16	-17
line below & kinds as usual all					16			-11
line below & kinds as usual few					-12		11	
line below & kinds as usual half		18	-23	17				
line below & kinds as usual most		10	14		26	-22	-25	
line below & missing	-15		-15	16	-19			25
line below & numbers 0	21			29	-57		22	-13
line below & numbers all			17	-19	17			-12
line below & numbers few				19		-17	10	
line below & numbers half	15				22		-25	
line below & numbers most	-17	13		-41	47		-14	
line below & numbers na		-11		24	-29		10	
line below & texts 0	24	-21	17		30	-27		-18
line below & texts all		16	11	22	-39		-15	
line below & texts few	-27	23			20			
line below & texts half			-14	-18	24	17		
line below & texts most		-12					21	
line below & texts na		-11		24	-29		10	
line below & width half		17		-15				
line below & width less		-40	17	24	51	-46		
line below & width more		14		-29	-21	38		
line below & width one		-11		24	-29		10	
line below & width third				-19	-11	23		
line below & width usual	21		17	22		-22	-20	-22
line below & years apart different					-10			
line below & years in line different	-21		26		-18		16	
long 0	-41	-19	69	-39	12		39	-31
long all	48		-45		-23		-15	33
long few				28				
long half				35				
next is deeper	-30	24		-39		30	21	-11
no figures & blank above 0	18	-21	44	26	-16	-11	-14	-26
no figures & blank above 1	-16	18	-38			20		
no figures & blank above 2+				-14		-10		18
no figures & blank below 0		11	14	-29				
no figures & blank below 2+		-10		29				
no figures & brackets all	14	-11						
no figures & every column named				-11				
no figures & filled 4				-12				
no figures & filled 5				15			-11	
no figures & filled 6+							14	
no figures & first cell bracket	14	-11						
no figures & first cell colon								13
no figures & first cell colonInside				-21				23
no figures & first cell digits	-10		27	-28			25	-12
no figures & first cell footnote				-16				20
no figures & first cell head	21			-19				
no figures & first cell in later column			14					
no figures & first cell in second column			-11	12				
no figures & first cell lower	-32	36	29	-57			39	
no figures & first cell reference				-13				
no figures & first cell sentence	13							
no figures & first cell source				-27				32
no figures & first cell title			10	-16				
no figures & first cell total				-66		76		
no figures & first cell unitCell		15		-15				
no figures & first cell unitPhrase		10						
no figures & first cell yearInside								11
no figures & first length 15							19	-22
no figures & first length 30			-14					26
no figures & first length 60	-13	10	-12	18				
no figures & first length 8			11			11	-14	
no figures & first length more	10							
no figures & first without digit	12	-12	-28	25		12	-21	16
no figures & heads 0	-19		-17	41			-12	
no figures & heads all				-18				
no figures & heads half	15			-17				
no figures & kinds as next all			10			-16		11
no figures & kinds as next half				-24			15	
no figures & kinds as next most							-11	
no figures & kinds as next none			-14					
no figures & kinds as usual 0	-14							
no figures & kinds as usual all			17	-15		12		
no figures & kinds as usual few	15	-12	-27	22		-15		
no figures & kinds as usual half				-12		12		
no figures & last line			-14					
no figures & lengths as usual 0			14	-16			11	
no figures & lengths as usual all			-19	14			-16	
no figures & lengths as usual half				10				
no figures & long 0		-12	17			-10	11	
no figures & long all			-12					
no figures & long few						12		
no figures & long half				12				
no figures & numbers 0				-10				
no figures & other cell digits							31	
no figures & other cell head			16	-27			13	
no figures & other cell lower			18	-47			35	
no figures & other cell title				-13			15	
no figures & other cell unitCell				-14				
no figures & other cell url				11				
no figures & signs 0						12		
no figures & texts 0				12				
no figures & texts again 0			46	-42		-18	17	
no figures & texts again all			-21	19				
no figures & texts again few			-12	11		11		
no figures & texts again half			-13			11		
no figures & texts all			10					
no figures & units 0		-18	-10	33				
no figures & units all		15		-27				
no figures & width more				-10				
no figures & years half						11		
no text			58			-69	24	
numbers 0		-16	35			-57	28	
numbers all	-12		17		-23	21		-11
numbers half	16		-25	23	-11			
numbers most			-23	18	-10	33		
numbers na		10		-20	15	-15		
one cell at the left kind 1			-10	23				
one cell at the left kind 2			-15	-10	33			
one cell at the left kind 6	20	23	43	-49	-27		-21	21
one cell at the right kind 1				11	-13			
one cell at the right kind 6	-18	-15			27		11	
one cell inside kind 6			-16	-26	18		21	
one merged cell			-36	-22	55			
only text	-19	-12	21	-45	34	-17	26	12
only years			12	-12			10	
other cell bracket				-35	22	12		
other cell colon	25			-17				
other cell digits	-17		-21	16	23	-34	47	-12
other cell dots				47		-45		
other cell footnote				37		-37		
other cell head	-31		51	-38	-28	-34	48	33
other cell lower	-13		68	-32	-42	-21	49	
other cell part				25		-24		
other cell reference				-40		38		
other cell sentence				14				
other cell source			14					
other cell stop				27		-26		
other cell title				-15			26	
other cell total				-197		203		
other cell unitCell			22	-44	15			
other cell url						21	-11	
repeated	14		-33	-61			101	
repeated & above figures	14		-10					
repeated & among figures	-10		-19	-32			61	
repeated & no figures	11			-28			33	
repeats the first line			-13	-38	-14		69	
second above & every column named			-37		25			
second above & first cell bracket		22		-10			-10	
second above & first cell colon	13		33	-12	18	-11	-29	
second above & first cell colonInside		-18	14		-11		10	10
second above & first cell day	-12	19						
second above & first cell digits	-15				13		11	
second above & first cell dots				-106		88	14	
second above & first cell footnote	-18		14		11	-17		
second above & first cell head		28	-11	-12		-15	17	
second above & first cell kind 1	-12		-19	19			12	
second above & first cell kind 2				-15	-13	25		
second above & first cell kind 3					13			
second above & first cell kind 6			19		20	-43		
second above & first cell lower	-20					25		
second above & first cell part			10	-16				
second above & first cell reference		23					-15	
second above & first cell sentence		11	19	-24			-12	
second above & first cell source		-16						27
second above & first cell stop			-20	-25	11		12	11
second above & first cell title	12	-11		-26		19		
second above & first cell total	-21	12	-39			17	28	
second above & first cell unitCell			-16		24			
second above & first cell unitPhrase			12				-12	
second above & first cell url	-23	20					11	
second above & first cell yearInside	25						-15	
second above & in number columns figures 0	-15		23	-13		12		
second above & in number columns figures all			-13		17			
second above & in number columns figures few	-26	16	-22	23		-15		
second above & in number columns figures half	20	-19			-12			
second above & in number columns figures most				-11			18	
second above & in number columns figures na				-13				
second above & in number columns text 0	-10	-12	-11	19		-15	15	12
second above & in number columns text all		-13	29		-20		15	
second above & in number columns text few				13	-17		12	
second above & in number columns text half	-12	22		-22		16		
second above & in number columns text most			-22		34			
second above & in number columns text na				-13				
second above & kinds as usual 0	-11			-12	18			
second above & kinds as usual all					20	-17		
second above & kinds as usual few	-13	14			-31		23	
second above & kinds as usual half		-17	15	20	-20			11
second above & kinds as usual most			-31		19	15		
second above & missing	22	-10	32	34	-27		-27	-15
second above & numbers 0	-11		23	22	-13		-17	
second above & numbers all	-21	15	-20	-36	13		24	17
second above & numbers few						-11	13	
second above & numbers half			-21	14			19	
second above & numbers most				-25	13	12		
second above & numbers na	12		15				-15	
second above & texts 0	18				20	-11	-14	
second above & texts all	-37	23	-23	36		-20	18	
second above & texts few	-13		-10	12	20	-21		10
second above & texts half			-11	-20	-21	35	33	-14
second above & texts most			14	-36		25		
second above & texts na	12		15				-15	
second above & width half	-14	22	-12	-13		-16	32	
second above & width less				-10	24			
second above & width more		-16	-24			27	19	
second above & width one	12		15				-15	
second above & width third				11		-17		
second above & width usual	-20	17			-21	13		11
second above & years in line again				12				
second above & years in line different			-15		19	11	-11	
second below & column numbers		-10						
second below & every column named		24		-23				
second below & first cell colon	12	-15		12		-26		
second below & first cell colonInside			-13			12		
second below & first cell day				15				
second below & first cell digits	-13	12	11		-23			
second below & first cell dots			20	-55		31		
second below & first cell footnote		-27		-25	34			13
second below & first cell head		23	-18			-19		23
second below & first cell kind 1		-11				33		-18
second below & first cell kind 2	-14	11		-18		34	-16	
second below & first cell kind 3	10							
second below & first cell kind 4	15							
second below & first cell kind 5	-12							
second below & first cell kind 6	34	-15	30			-83	28	
second below & first cell lower	-21	54		14	-19			-25
second below & first cell part				-33	14	21		
second below & first cell reference	11			-31		24		
second below & first cell sentence	20	-16						
second below & first cell source			-11	-41		51		14
second below & first cell stop				-15				
second below & first cell total		-28	23	14	-24	16	12	
second below & first cell unitCell	-33	30					13	
second below & first cell unitPhrase	16							
second below & first cell upper	24	-20						
second below & first cell url		12	-11	-18		11		
second below & in number columns figures 0	12				-18			15
second below & in number columns figures all	-15				29		-11	-12
second below & in number columns figures few			23		-19			
second below & in number columns figures half	30	-27			-14		18	
second below & in number columns figures most					23	-22		
second below & in number columns figures na			17	-11				
second below & in number columns text 0			25	33	21	-55		-19
second below & in number columns text all		11	-19					11
second below & in number columns text few	12		-15					
second below & in number columns text half		-15	11	-26	-13	24	12	
second below & in number columns text most			16		-10			
second below & in number columns text na			17	-11				
second below & kinds as usual 0	14	-22	31	-17				
second below & kinds as usual all					25			-16
second below & kinds as usual few	29	-30		-16			14	
second below & kinds as usual half	-35	59	-17	12	-15			
second below & kinds as usual most	14			17		-14		-12
second below & missing	-24		-20	34	-14	13		19
second below & numbers 0		13	-21	33	-39			
second below & numbers all		-22	21				23	-12
second below & numbers few	28		-12	-11				
second below & numbers half	-19	14	13				-11	
second below & numbers most		-16	23	-24	34	-17		
second below & numbers na			11					
second below & texts 0			18	-54		39		-12
second below & texts all			23		-30			
second below & texts few		-22	11				22	
second below & texts half	25		-13	19	23	-38	-11	-11
second below & texts most			-16	25		-18		
second below & texts na			11					
second below & width less	19	-14		-25	-12		16	
second below & width more	14			12		-23		
second below & width one			11					
second below & width third			15					-11
second below & width usual		14				13		-12
second below & years apart again	-19	20						
second below & years apart different	-12	29	-25			19		
second below & years in line different	-15	13	-26	12			17	13
separated				15	-34		11	
separated & from top 0 & filled 2			11					
separated & from top 0 & first cell digits			17					
separated & from top 0 & first cell in first column			10					
separated & from top 0 & first cell kind 6			18					
separated & from top 0 & first cell lower			14					
separated & from top 0 & first column kind 6			17	-12				
separated & from top 0 & first length 15	-17							
separated & from top 0 & first length 30	21		-11					
separated & from top 0 & first length 60	14		-11					
separated & from top 0 & first length 8	-12		31	-11				
separated & from top 0 & heads 0			14					
separated & from top 0 & in number columns figures 0			15					
separated & from top 0 & kinds as next few	-13							
separated & from top 0 & lengths as usual 0	14	-10						
separated & from top 0 & lengths as usual all	-11							
separated & from top 0 & long 0	-16		22					
separated & from top 0 & long all	14		-10					
separated & from top 0 & one cell at the left kind 6	13							
separated & from top 0 & only text			14					
separated & from top 0 & texts again 0			31	-21				
separated & from top 0 & texts again half			-11	11				
separated & from top 0 & texts all			11					
separated & from top 1				33		-16	-11	
separated & from top 12					-13			
separated & from top 2	15		16		-37			
separated & from top 3	-18	18						
separated & from top 6	15			-15			13	
separated & from top far			-25		23			
signs 0	12	-20	15		-27	13	18	
signs few			-16	18		15		
signs half				23		-16		
signs na		10		-20	15	-15		
some the same				17	12	-18		
texts 0	17				-44	33	15	-14
texts again 0	27			-40	-28	21		17
texts again all		-17		33	-27		26	
texts again few			-24			28	-17	
texts again half			-29	21	27	14	-18	
texts again most				10				
texts again na			65			-69	28	
texts all	-20	-12	22	-21	31	-31	19	11
texts few			-16	24		18		
texts half				27	-13		-18	
texts most			10	15		-22		
texts na		10		-20	15	-15		
too few cells	26		-22		-16		11	
too many cells			-11				14	
units 0	-54	-42	-23	87	17	29	-14	
units all	34	33	48	-82	-35	-17	21	
units few			-13					
units half	23			18		-25	-10	
width half				15			-12	
width less				-12	-21	31		
width more			20	15		-45	22	
width one		10		-20	15	-15		
width third			-16	24				
width usual					-11	37		-15
workbook		-18			11			
workbook & from top 0 & filled 3			11	-10				
workbook & from top 0 & first cell digits			-19					
workbook & from top 0 & first cell head	17		-12					
workbook & from top 0 & first cell kind 6			16	-12				
workbook & from top 0 & first cell unitPhrase	-19	24						
workbook & from top 0 & first cell yearInside	15		-12					
workbook & from top 0 & first column kind 6				-11				
workbook & from top 0 & first length 15	-43	26	26					
workbook & from top 0 & first length 30	55	-16	-32					
workbook & from top 0 & first length 60	22		-16					
workbook & from top 0 & first length 8	-24		30					
workbook & from top 0 & first without digit			35	-20				
workbook & from top 0 & heads 0	-11		13					
workbook & from top 0 & heads all	20		-16					
workbook & from top 0 & in number columns nothing most	10							
workbook & from top 0 & kinds as next all		10						
workbook & from top 0 & kinds as next few		-14						
workbook & from top 0 & kinds as next half				-12				
workbook & from top 0 & kinds as usual 0		10						
workbook & from top 0 & kinds as usual all			11					
workbook & from top 0 & kinds as usual few	12		-12					
workbook & from top 0 & kinds as usual half			11					
workbook & from top 0 & lengths as usual 0	15			-21				
workbook & from top 0 & lengths as usual all	-12			16				
workbook & from top 0 & long 0	-19		26					
workbook & from top 0 & long all	22		-16					
workbook & from top 0 & other cell digits			-12	14				
workbook & from top 0 & texts 0			-11					
workbook & from top 0 & texts again 0			11	-12				
workbook & from top 0 & texts half			10					
workbook & from top 0 & years 0			11					
workbook & from top 1	20						-16	
workbook & from top 12	-15	-11					19	
workbook & from top 2		10		-12				
workbook & from top 3	21	-10					-18	
workbook & from top 6	-13		15		20	-12		
workbook & from top far	-17		-35				24	
years 0	-30	-17	27	-13	-17	38	17	
years all	33			-12	-13		13	
years apart different				22		-12		
years few				47		-19	-14	
years half				23				
years in line different			12	-17		13		
years na		10		-20	15	-15		
step always from T	92	66		-95	-25		54	-70
step always from U		-16	17	-13				
step always from H		-56	-14	36	38	26		
step always from D	-68			130	-18		-17	-30
step always from G				34	18	15	-61	
step always from S	-19					-32	26	14
step always from B				-20	-21		50	
step always from N				-44		-22	-46	92
step blank between from T			48		-13		-20	-16
step blank between from U	-34		34					
step blank between from H		-13	-91	86	63			
step blank between from D	27			-37		-13	43	17
step blank between from G				-45		-18		21
step blank between from S	10			-76	-33	17	23	48
step blank between from B				-30		32		
step blank between from N	59							-49
step same places from T	71	41	-63	-37	-12			-38
step same places from U	30	-14						
step same places from H		-17	-32	31		32		
step same places from D	-40			80	-45		-25	-33
step same places from G				-13		-12		
step same places from S				15		38		
step same places from B				27		13		
step same places from N	11			-25		-13	-12	61
step same kinds from T	24	45	-32	-26	-10			-36
step same kinds from U	31	-14						
step same kinds from H		-15	-46					
step same kinds from D	-33			70	-29	43	-13	-31
step same kinds from G				-12				11
step same kinds from S				41		42		
step same kinds from B							-34	
step same kinds from N	12			-15		-13	-11	66
step deeper from T	-39		-16				40	
step deeper from U			29					
step deeper from H		-12	24	27		-23		
step deeper from D				14	-11	-35		
step deeper from G				25	17	-35		
step deeper from S				15	18			
step shallower from T	-14						-12	
step shallower from U			-22					
step shallower from H			40	-15		44		
step shallower from D	16			-134	47	206		65
step shallower from G						12	-13	
step shallower from S				-37	-68	-16		-77
step shallower from B				-13	11	-14	40	
step other places from T	21	25	57	-58	-13		53	-32
step other places from U	-25		21					
step other places from H		-39	17		31			
step other places from D	-28			50	28	12		
step other places from G				47		26	-58	
step other places from S	-10			-22		-70	28	22
step other places from B				-47	-21	-16	50	
step other places from N	-11			-19			-35	30
`;
