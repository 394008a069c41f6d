// What each feature of a line says for each state. Unit: hundredths; empty is nothing. Made by `npm run learn`, never by hand.
// Seed 1848, 1500 made-up sheets.
export const WEIGHTS = `
feature	T	U	H	D	G	S	B	N
above figures & all different			14				-15	
above figures & blank above 0	30	12			-43			
above figures & blank above 1				-13	13	11		
above figures & blank above 2+	-34		13		30			
above figures & blank below 0	-18	-15	-14	15	38			-11
above figures & blank below 1	16		13		-25			
above figures & blank below 2+			11		-14			
above figures & column numbers			13	-10				
above figures & filled 2	21		-29		12			
above figures & filled 3	-11		17		-12			
above figures & filled 6+			14				12	
above figures & first cell bracket		43	-18		-18			
above figures & first cell colon	40		-35					
above figures & first cell colonInside	48		-32					
above figures & first cell day	20		-10					
above figures & first cell digits					-13			
above figures & first cell footnote	35	-21	-13					
above figures & first cell head	16	-19	17					
above figures & first cell in first column	18		-14				-13	
above figures & first cell in later column	-14		11	-12				
above figures & first cell in second column		-18	13				11	
above figures & first cell lower		27		-12	-12		15	
above figures & first cell part	32	-18	-17					
above figures & first cell source	19	-16						
above figures & first cell stop	29	-27						
above figures & first cell title	27	-11						
above figures & first cell total	-25		17	-17		29		
above figures & first cell unitCell		22			-28			
above figures & first cell unitPhrase	-16	90	-55		-11			
above figures & first cell upper			-15		17			
above figures & first cell yearInside	41	-38	-14					10
above figures & first column kind 0	-16		24	-10			13	
above figures & first column kind 6	21						-15	
above figures & first length 15	12	-16		11				
above figures & first length 3	-22		47		-15			
above figures & first length 30	21	28	-45		15			
above figures & first length 60		20	-24					
above figures & first length 8	-36	-12	29					
above figures & first length more	22	-18						
above figures & first without digit					13			-12
above figures & heads 0		15	-19					
above figures & heads all	-20	-15	24					
above figures & heads half	24							
above figures & in number columns figures 0				-11	12			
above figures & in number columns figures all			10					
above figures & in number columns figures few				18	-12			
above figures & in number columns nothing 0			19	-11		-11	12	
above figures & in number columns nothing all			-14					
above figures & in number columns nothing few			14					
above figures & in number columns nothing most	11	-12	-11	22				
above figures & in number columns text 0			-14					
above figures & in number columns text all			-10				13	
above figures & in number columns text few		-10	19					
above figures & in number columns years few	15		-10					
above figures & kinds as next 0		-22	15					
above figures & kinds as next all		13	-25	18				
above figures & kinds as next few			14					
above figures & kinds as next half	16							
above figures & kinds as next most			15	-17				
above figures & kinds as usual all			-23	23				
above figures & kinds as usual few						12		
above figures & kinds as usual half	11	-12						
above figures & kinds as usual most			20	-22				
above figures & last column filled			30			-12		
above figures & lengths as usual 0	12			11			-14	
above figures & lengths as usual few				-20			15	
above figures & long 0	-25		39					-12
above figures & long all	31		-29					
above figures & no text			13					
above figures & numbers 0			11					
above figures & numbers all				17				
above figures & numbers half						12		
above figures & one cell at the left kind 6	10	13	16	-10	-23			
above figures & one cell at the right kind 6	-16				20			
above figures & one cell inside kind 6	12		-15					
above figures & one merged cell					12			
above figures & only text			11					
above figures & only years			14					
above figures & other cell bracket			15					
above figures & other cell digits					13			
above figures & other cell head	-22		33					
above figures & other cell lower			17		-11			
above figures & other cell unitCell				-12				
above figures & signs 0				11				
above figures & some the same							17	
above figures & texts again all			11					
above figures & texts again few				10				
above figures & texts again half			-13		13			
above figures & texts again na			15					
above figures & texts half						11		
above figures & too few cells	50	-28	-16					
above figures & units 0	-20	-24		20	24			
above figures & units all	16	20		-16	-23			
above figures & width third	21		-13					
above figures & width usual						16		
above figures & years 0	-10		16					
above figures & years all	13							
above figures & years in line different			18					
above figures by 1			14	-25	11	-11	12	
above figures by 1 & every column named			12					
above figures by 1 & first cell bracket			14		-17			
above figures by 1 & first cell colon			-10					
above figures by 1 & first cell digits			21					
above figures by 1 & first cell head			10					
above figures by 1 & first cell kind 6			14	-22			10	
above figures by 1 & first cell lower			15		-14		17	
above figures by 1 & first cell unitCell			44		-26			
above figures by 1 & first cell unitPhrase		21						
above figures by 1 & first cell upper			-15		17			
above figures by 1 & in number columns figures 0				-35	21		12	
above figures by 1 & in number columns figures few				15				
above figures by 1 & in number columns text 0	18							
above figures by 1 & in number columns text all				-11			19	
above figures by 1 & kinds as usual 0				-11	11			
above figures by 1 & kinds as usual all			-21	22				
above figures by 1 & kinds as usual most			13	-17				
above figures by 1 & numbers 0			18	-27			15	
above figures by 1 & numbers na					14			
above figures by 1 & texts 0			10					
above figures by 1 & texts all				-25			17	
above figures by 1 & texts half				15				
above figures by 1 & texts na					14			
above figures by 1 & width more				-14			11	
above figures by 1 & width one					14			
above figures by 1 & width usual			12					
above figures by 12	13							
above figures by 12 & first cell colonInside	-15	17						
above figures by 12 & first cell digits	-21	16						
above figures by 12 & first cell head		11						
above figures by 12 & first cell kind 6	13		-11					
above figures by 12 & first cell lower	-17	21						
above figures by 12 & first cell unitPhrase	-19	23						
above figures by 12 & in number columns figures 0	12							
above figures by 12 & in number columns text few			-11					
above figures by 12 & kinds as usual 0	18							
above figures by 12 & kinds as usual few		12						
above figures by 2 & first cell digits	13	-19						
above figures by 2 & first cell head	10	-12						
above figures by 2 & first cell lower	-13	21						
above figures by 2 & first cell total	-26		17			11		
above figures by 2 & first cell unitCell	-35	46						
above figures by 2 & in number columns text 0	12	14	-32					
above figures by 2 & in number columns text few	-14		17					
above figures by 2 & in number columns text half		-12	19					
above figures by 2 & numbers 0	-10		11					
above figures by 2 & texts 0				-11				
above figures by 2 & texts all	-17		21					
above figures by 2 & width half	-13		12					
above figures by 3	-10							
above figures by 3 & every column named			-10					
above figures by 3 & first cell bracket		14						
above figures by 3 & first cell colon	17		-16					
above figures by 3 & first cell colonInside	24	-18						
above figures by 3 & first cell day	11							
above figures by 3 & first cell head	12	-11						
above figures by 3 & first cell lower	32	-19						
above figures by 3 & first cell part	18		-10					
above figures by 3 & first cell stop	10							
above figures by 3 & first cell unitCell	35	-28						
above figures by 3 & first cell unitPhrase		27	-28					
above figures by 3 & first cell yearInside	13							
above figures by 3 & in number columns text 0		-13						
above figures by 3 & in number columns text few	-16	13						
above figures by 3 & in number columns text half	11							
above figures by 3 & kinds as usual 0	14							
above figures by 3 & kinds as usual few		-14	17					
above figures by 3 & kinds as usual half	-17	28	-10					
above figures by 3 & numbers na	-11							
above figures by 3 & texts all			-10					
above figures by 3 & texts na	-11							
above figures by 3 & width one	-11							
above figures by 6 & first cell bracket	-19	28						
above figures by 6 & first cell colonInside	22		-20					
above figures by 6 & first cell digits		10	-14					
above figures by 6 & first cell footnote	24	-11	-11					
above figures by 6 & first cell lower	-11	16						
above figures by 6 & first cell sentence	-21	21						
above figures by 6 & first cell source	29	-24						
above figures by 6 & first cell stop	14	-12						
above figures by 6 & first cell title	12							
above figures by 6 & first cell unitCell	29	-15	-14					
above figures by 6 & first cell unitPhrase	17		-23					
above figures by 6 & first cell yearInside	22	-17						
above figures by 6 & in number columns text 0	-20	16						
above figures by 6 & in number columns text few	31	-33						
above figures by 6 & in number columns text half		16						
above figures by 6 & kinds as usual 0	-25	31						
above figures by 6 & kinds as usual few	11							
above figures by 6 & kinds as usual half	20	-29						
above figures by 6 & numbers 0	12		-16					
above figures by 6 & numbers na			13					
above figures by 6 & texts 0			-15					
above figures by 6 & texts na			13					
above figures by 6 & width one			13					
above figures by 6 & width third	15		-17					
all different	14	-14	-17	37	-40	21		
all the same			23	-13				
among figures & all different				19	-19			
among figures & all the same			11					
among figures & blank above 0	-35			26		-12		12
among figures & blank above 1				-21		13		
among figures & blank above 2+	36				-17			-15
among figures & blank below 0	12							-13
among figures & blank below 2+				11		-14		
among figures & column numbers			17	-33			19	
among figures & filled 1				-12				
among figures & filled 2	11			15	11	-32		
among figures & filled 3				11				
among figures & filled 4				-16		14		
among figures & filled 5						17		
among figures & filled 6+				17	-15			
among figures & first cell bracket	-11	13						
among figures & first cell colon					14			
among figures & first cell colonInside	14			-33		32		
among figures & first cell digits					-11			
among figures & first cell dots				52		-48		
among figures & first cell footnote	-14			-87		91		24
among figures & first cell head				-25	-10		23	
among figures & first cell in first column						12	-11	
among figures & first cell in later column				-12				
among figures & first cell in second column						-16		
among figures & first cell kind 1					-18	11		
among figures & first cell kind 2				15	16	-22		
among figures & first cell kind 4				12				
among figures & first cell kind 6				-14				
among figures & first cell lower				26		-32		
among figures & first cell part				15	22	-24		
among figures & first cell source								16
among figures & first cell stop				19		-17		20
among figures & first cell title	31							-19
among figures & first cell total				-130		125		
among figures & first cell unitPhrase	-15	20						
among figures & first column kind 0						-21	14	
among figures & first column kind 1					-16	11		
among figures & first column kind 2				17	16	-22		
among figures & first column kind 4				12				
among figures & first column kind 6				-19		26	-14	
among figures & first length 15				15		-14		-10
among figures & first length 3			17	-43	-18	28	24	
among figures & first length 30				11	10	-11	-21	13
among figures & first length 60	12			17	-21			
among figures & first length 8			-11		18			
among figures & first without digit				-22	18			
among figures & has key				22	-10			
among figures & heads 0				21	14	-17	-23	
among figures & heads few						16		
among figures & heads half					-11		23	
among figures & in number columns figures 0				-50	33	-27	17	
among figures & in number columns figures all				16	-18	21		
among figures & in number columns figures few				16		-17		
among figures & in number columns figures most				18	-10			
among figures & in number columns nothing 0						26		
among figures & in number columns nothing all				-22	21		-12	
among figures & in number columns nothing few				23	-13			
among figures & in number columns nothing most				10		-18		
among figures & in number columns text 0	11			19	-16	10	-16	
among figures & in number columns text all				-14	15	-11		
among figures & in number columns years 0			12	17		-17		
among figures & kinds as next 0				-17		-12	12	
among figures & kinds as next all				28	-13			
among figures & kinds as next few	12			-26	29	-11		
among figures & kinds as next half					-12	17		
among figures & kinds as next most				23	-11			
among figures & kinds as usual 0				-15			17	
among figures & kinds as usual all				27				
among figures & kinds as usual few	10			-17		-15		
among figures & kinds as usual half				-11		16		
among figures & kinds as usual most				20	-13			
among figures & last column filled					-23	25		
among figures & lengths as usual 0				-19			14	
among figures & lengths as usual all				19		24	-21	-13
among figures & lengths as usual few					10			
among figures & lengths as usual half						-19	13	
among figures & lengths as usual most				14				
among figures & long 0			13	-28	19		11	
among figures & long all	12			12	-21			
among figures & long few				15				
among figures & no text			17			-37	18	
among figures & numbers 0				-14	18	-36	21	
among figures & numbers all			12	-20	-16	27		
among figures & numbers few				21		-17		
among figures & numbers half				23				
among figures & numbers most						25		
among figures & numbers na				-12				
among figures & one cell at the left kind 1				15	-12			
among figures & one cell at the left kind 2				-16	21			
among figures & one cell at the left kind 6			10	-12				
among figures & one cell inside kind 6				-15	10			
among figures & only text			14	-31	25	-14		
among figures & other cell digits				15		-18		
among figures & other cell dots				22		-21		
among figures & other cell footnote				28		-30		
among figures & other cell head					-11		11	
among figures & other cell lower					-17		19	
among figures & other cell part				15		-15		
among figures & other cell sentence				-19		20		
among figures & other cell stop				17		-16		
among figures & other cell total				-115		120		
among figures & other cell unitCell				-22	12	11		
among figures & other cell url				12				
among figures & signs 0				-12		14		
among figures & signs half				24		-19		
among figures & signs na				-12				
among figures & texts 0					-23	15		
among figures & texts again 0	14				-17	24	-22	
among figures & texts again all						-11	18	
among figures & texts again few				-13				
among figures & texts again na			18			-37	18	
among figures & texts all			14	-31	25	-16		
among figures & texts few				23				
among figures & texts half				20				
among figures & texts na				-12				
among figures & too many cells				13		-12		
among figures & units 0				19	-10			
among figures & width less					-13	21		
among figures & width one				-12				
among figures & width third				14		-18		
among figures & width usual					-10	13		
among figures & years 0			14			23		
among figures & years few				26		-18		
among figures & years in line different				-12				
among figures & years na				-12				
any			13	17	-19			
below figures & blank above 0					14			-19
below figures & blank above 1								17
below figures & blank below 0				13		-10		
below figures & first cell footnote								25
below figures & first cell kind 6								12
below figures & first cell lower				-16	28			-22
below figures & first cell part					43			-35
below figures & first cell source								24
below figures & first cell stop								12
below figures & first cell total				-11		22		
below figures & first column kind 6				-17				14
below figures & first length 30				-13	-19			35
below figures & first length 60				10				
below figures & first length 8					28			-32
below figures & heads 0				11				
below figures & in number columns figures 0								11
below figures & kinds as next all					12			
below figures & kinds as next none					-12			15
below figures & kinds as usual half				11				
below figures & last line					-12			15
below figures & one cell at the left kind 6				-11	10			12
below figures & other cell head								11
below figures by 1				-16			10	
below figures by 1 & first cell footnote								19
below figures by 1 & first cell kind 6				-18			10	10
below figures by 1 & first cell lower					28			-27
below figures by 1 & first cell part					43			-34
below figures by 1 & first cell source								14
below figures by 1 & first cell total						13		
below figures by 1 & in number columns figures 0				-16			10	
below figures by 1 & kinds as usual few				-11				
below figures by 1 & numbers 0							11	
below figures by 1 & texts all							11	
blank above 0	19	-16	-16	69	-32	-21	20	-22
blank above 1	-15	17		-36		25	-13	21
blank above 2+			37	-16		-13		
blank below 0	11	-13	-37		20	14		-12
blank below 1			18		-17			
blank below 2+			32			-20		
column numbers			29	-42			21	
every column named				-16				
filled 1				-18	19	-18		10
filled 2	33		-22		15	-11		
filled 3	-15		28		-18			
filled 6+	-20			23	-24	13	24	-13
first cell bracket	-14	63	-20		-20			
first cell colon	53		-42	-33	30	-12		15
first cell colonInside	40	23	-39	-46	-13	30		
first cell day	21		-11					
first cell digits			13		-28	-33	17	14
first cell dots				69		-60		
first cell footnote	17	-28	-18	-77	-18	61		65
first cell head			30	-58			30	
first cell in first column	19		-37	21	-14	15	-15	
first cell in later column			26	-30			10	
first cell in second column	-10	-20	23	26		-18		
first cell kind 1					-21	19		
first cell kind 2				33	16	-31		
first cell kind 4				16				
first cell kind 6	18			-31				
first cell lower		11	29	-21		-45	40	-16
first cell part	29	-18	-17		70	-26		-39
first cell sentence			-15		-15			26
first cell source		-18		-33	-12			71
first cell stop	15	-33	-13	18		-28		50
first cell title	63	-11			-12			-26
first cell total	-17			-257		295		-15
first cell unitCell	16	28	12	-26	-38			
first cell unitPhrase		106	-71		-15			
first cell upper			-15		25			
first cell yearInside	42	-40	-26					30
first column kind 0	-16	-14	50			-24	20	
first column kind 1					-18	21		
first column kind 2			-21	40	23	-31		
first column kind 4				16				
first column kind 6	29		-13	-42		32	-16	13
first figures & all different			-21	19				
first figures & blank above 1				14				
first figures & blank below 0			-14	-18		33		
first figures & blank below 1				26		-21		
first figures & blank below 2+			12					
first figures & filled 2			15	-36		24		
first figures & filled 4				18		-21		
first figures & filled 5				17		-12		
first figures & filled 6+			-15			17		
first figures & first cell colon	13							
first figures & first cell digits				33		-26		
first figures & first cell dots				12				
first figures & first cell footnote				28		-23		
first figures & first cell head			16					
first figures & first cell in first column			-15	16				
first figures & first cell kind 1				-14				
first figures & first cell kind 2				17				
first figures & first cell total			-17	-61		77		
first figures & first column kind 0			13					
first figures & first column kind 1						10		
first figures & first column kind 2				17				
first figures & first length 15			-12	-24		35		
first figures & first length 30				19		-12		
first figures & first length 8				16		-22		
first figures & first without digit				-29		26		
first figures & heads 0			-15	16				
first figures & in number columns nothing few						10		
first figures & in number columns text 0			-14	16				
first figures & kinds as next 0				12				
first figures & kinds as next all			-17	-29		50		
first figures & kinds as next few				24		-26		
first figures & kinds as next half			24			-19		
first figures & kinds as next most						12		
first figures & kinds as usual all				12				
first figures & kinds as usual most			-11					
first figures & last column filled				-11		17		
first figures & lengths as usual 0			21	-18				
first figures & lengths as usual all			-10	25				
first figures & lengths as usual most			-11					
first figures & long 0						11		
first figures & long few				10				
first figures & no text			26			-14		
first figures & other cell digits				21		-10		
first figures & other cell footnote				12		-11		
first figures & other cell lower				17		-13		
first figures & other cell total				-60		69		
first figures & other cell unitCell				23		-21		
first figures & signs 0			12			-15		
first figures & signs few						11		
first figures & some the same			11					
first figures & texts 0						13		
first figures & texts again 0			-18	17				
first figures & texts again na			26			-14		
first figures & texts few				11				
first figures & units 0			-14	12		19		
first figures & units all			14	-11				
first figures & units few				13		-12		
first figures & width less				-10		12		
first figures & width usual				14				
first figures & years 0				-15		14		
first figures & years few				16		-11		
first length 15		-24	23			24		-19
first length 3	-31		76	-55	-35	29	29	
first length 30	43	24	-78	22		-29	-33	47
first length 60	18	21	-37	36	-29	-11		
first length 8	-49		35	17	52	-20	17	-50
first length more	20	-19						16
first without digit		-12		-38	24	38	-12	
from bottom 0	-12				-14			14
from bottom 1				11		13		
from bottom 12			10			-23		
from bottom 2	-15			22				
from bottom 3			15		-22			
from bottom 6		11	18	-16	-20		18	-13
from bottom far	10	-27	-12		54		-14	
from top 0			18					
from top 0 & first cell bracket	11							
from top 0 & first cell digits	11							
from top 0 & first cell head	12							
from top 0 & first cell kind 6			22	-11				
from top 0 & first cell sentence	12							
from top 0 & first cell unitCell	11							
from top 0 & first cell yearInside			-11					
from top 0 & in number columns figures 0			16					
from top 0 & in number columns text all	-11		17					
from top 0 & numbers 0			14					
from top 0 & texts 0			-13					
from top 0 & texts all			18					
from top 1	17		11	16	-20		-17	
from top 1 & first cell head		11						
from top 1 & first cell kind 6			10	-16				
from top 1 & first cell lower			10					
from top 1 & first cell unitCell			10	-11				
from top 1 & in number columns figures most			10					
from top 1 & in number columns text few			10					
from top 1 & kinds as usual few		13						
from top 1 & kinds as usual most			10			-12		
from top 1 & numbers all				-11		12		
from top 1 & numbers most						-12		
from top 1 & numbers na			-12					
from top 1 & texts 0						11		
from top 1 & texts few						-10		
from top 1 & texts na			-12					
from top 1 & width one			-12					
from top 12	-21					-12		16
from top 12 & first cell digits				11				
from top 12 & first cell dots				14		-13		
from top 12 & first cell footnote				-39		37		10
from top 12 & first cell head				-11			16	
from top 12 & first cell kind 1					-10			
from top 12 & first cell lower						-11		10
from top 12 & first cell title	11							
from top 12 & first cell total				-38		41		
from top 12 & in number columns figures 0				-19			16	
from top 12 & in number columns figures all						15		
from top 12 & in number columns figures most				14				
from top 12 & kinds as usual all				29		-17		
from top 12 & kinds as usual few				-16				11
from top 12 & kinds as usual half						15		
from top 12 & numbers 0						-17	12	
from top 12 & numbers most						19		
from top 12 & texts 0				18				
from top 12 & texts all				-13				
from top 12 & texts few				14				
from top 12 & texts half						10		
from top 12 & width less				17		-12		
from top 12 & width usual						15		
from top 2	27							
from top 2 & every column named				-14			10	
from top 2 & first cell colon	12							
from top 2 & first cell digits			13					
from top 2 & first cell head				-23			17	
from top 2 & first cell kind 6	13			-11				
from top 2 & first cell lower			17					
from top 2 & first cell total				-14		18		
from top 2 & kinds as usual all							12	
from top 2 & numbers all						-12		
from top 2 & numbers most				-15		19		
from top 2 & numbers na			11					
from top 2 & texts 0				-14		11		
from top 2 & texts half				19		-23		
from top 2 & texts na			11					
from top 2 & width less				-16		17		
from top 2 & width more				22		-19		
from top 2 & width one			11					
from top 3			12					
from top 3 & first cell digits				-17		19		
from top 3 & first cell footnote				-21		22		
from top 3 & first cell head			12					
from top 3 & first cell kind 6					-15			
from top 3 & first cell lower	14							
from top 3 & first cell total				-42		44		
from top 3 & first cell unitPhrase	18	-11						
from top 3 & in number columns figures 0	14				-13			
from top 3 & in number columns figures most				12		-11		
from top 3 & in number columns text 0					-15			
from top 3 & kinds as usual all				17		-12		
from top 3 & kinds as usual few	14							
from top 3 & kinds as usual half		11						
from top 3 & kinds as usual most				-12		11		
from top 3 & numbers all			11					
from top 3 & numbers few				-13		13		
from top 3 & numbers most				15				
from top 3 & numbers na					-13			
from top 3 & texts na					-13			
from top 3 & width one					-13			
from top 6			21	-12				
from top 6 & first cell dots				13		-10		
from top 6 & first cell footnote				-17		20		
from top 6 & first cell kind 1				-19		23		
from top 6 & first cell kind 2				11				
from top 6 & first cell source								12
from top 6 & first cell total				-62		64		
from top 6 & in number columns figures 0				-11				
from top 6 & in number columns figures all				-13		15		
from top 6 & in number columns figures half				18		-14		
from top 6 & in number columns figures most						10		
from top 6 & in number columns text 0			-18	19				
from top 6 & in number columns text few						11		
from top 6 & in number columns text half				-11				
from top 6 & kinds as usual half			19	-19				
from top 6 & kinds as usual most			-14			11		
from top 6 & numbers all				-14		17		
from top 6 & numbers few				-10		12		
from top 6 & numbers most				25		-13		
from top 6 & texts all				-11				
from top 6 & texts few				17				
from top 6 & texts half				-12		13		
from top 6 & width less						14		
from top 6 & width more			13	-13				
from top 6 & width usual				11				
from top far	-24		-54		11		35	19
from top far & column numbers				-17			19	
from top far & first cell colon								11
from top far & first cell colonInside	10			-24		24		
from top far & first cell digits				25		-37		
from top far & first cell dots				32		-30		
from top far & first cell footnote	-15					-10		26
from top far & first cell kind 2						-10		
from top far & first cell kind 6			-11		12			
from top far & first cell lower				11		-17	16	
from top far & first cell part				10	11	-14		
from top far & first cell sentence								10
from top far & first cell source				-13				25
from top far & first cell stop	-10							12
from top far & first cell title	18							-13
from top far & first cell total				-70		73		
from top far & first cell yearInside								15
from top far & in number columns figures 0				-23	32	-13		
from top far & in number columns figures all				18				
from top far & in number columns figures few				15		-17		
from top far & in number columns figures half						15		
from top far & in number columns figures most						16		
from top far & in number columns text 0						11		
from top far & in number columns text all					14			
from top far & kinds as usual 0				-17			19	
from top far & kinds as usual all							-11	
from top far & kinds as usual few					16	-10		
from top far & kinds as usual half						15		
from top far & kinds as usual most				16				
from top far & numbers 0					13			
from top far & numbers few				32		-29		
from top far & numbers half						13		
from top far & numbers most						21		
from top far & numbers na					15			
from top far & texts 0					-12	12		
from top far & texts all					15			
from top far & texts few						19		
from top far & texts half				13				
from top far & texts most				14		-14		
from top far & texts na					15			
from top far & width less						12		
from top far & width more				-16			10	
from top far & width one					15			
from top far & width third				16		-17		
from top far & width usual				10				
has key				30	-11			
heads 0	15	-11	-36	75			-47	
heads all	-39		32	-15				
heads few				-21	-11	12	24	
heads half	36			-21	-16	-17	24	
in number columns figures 0				-59	42	-37	27	12
in number columns figures all				10	-21	21		
in number columns figures few				35	-15			
in number columns figures most				19	-12	12		
in number columns nothing 0			23	-20	-15	19	13	-10
in number columns nothing all		11	-14	-14	27		-22	
in number columns nothing few			11	18	-17			
in number columns nothing most		-14	-18	29		-16	16	
in number columns text 0	20		-39	53	-27	18	-24	
in number columns text all					16	-11	11	
in number columns text few		-12	17					
in number columns text half	-11		25	-19		-13	11	
in number columns text most			11					
in number columns years 0	-16			33		-10		
in number columns years all							11	
in number columns years few	14		-12					
indented deeper	-34	-19	29	76		-80	24	
kinds as next 0			20	-18		-20	20	
kinds as next all	-26		-28	29		38	-16	
kinds as next few	21				28	-33		-19
kinds as next half	24				-16			
kinds as next most			10		-15			
kinds as next none	-12				-14			14
kinds as usual 0				-25	13	-12	29	
kinds as usual all			-23	65		-17		
kinds as usual few				-19				21
kinds as usual half			13			21	-11	-10
kinds as usual most			19		-16			
last column filled	-11		48		-38	30		-15
last line	-12				-14			14
lengths as usual 0	16	15	20	-34	-21	-11		17
lengths as usual all		-17		62		14	-24	-16
lengths as usual few				-29			20	
lengths as usual half						-18	10	
lengths as usual most			-13	22				
line above & column numbers			-19	11	14	-10		
line above & every column named	-11		-19	13	11			
line above & first cell bracket		-19	10	-43		49		
line above & first cell colon	13	40		-15	-12	-18	-17	
line above & first cell colonInside		-25		-13			21	15
line above & first cell day	-20	24						
line above & first cell digits	-10	-17	-10	45				
line above & first cell footnote	-20	22		34		-55		15
line above & first cell head	-14	19			23	-46		
line above & first cell kind 1			-12	-21		38		
line above & first cell kind 2						16		
line above & first cell kind 4					-10			
line above & first cell kind 5				16		-16		
line above & first cell kind 6			18	25		-46		12
line above & first cell lower		11		58	-11	-52	-12	
line above & first cell part	24	-19		46	12	-54		
line above & first cell sentence		15	-14					
line above & first cell source				-13			-11	24
line above & first cell stop	20	-21		-25				16
line above & first cell title	-22	22					29	
line above & first cell total				-11		12		13
line above & first cell unitCell			-21		13	26		
line above & first cell unitPhrase	11	-26	37				-11	
line above & first cell upper				-32		35		
line above & first cell yearInside		12		-15			-14	
line above & in number columns figures 0	-15			-16	-30	21	26	10
line above & in number columns figures all				28	14	-40		
line above & in number columns figures few		-10						
line above & in number columns figures most					11		-11	
line above & in number columns text 0	-39		20	16				
line above & in number columns text all				28		-20		
line above & in number columns text few	27			-15		15		
line above & in number columns text half				-11				
line above & kinds as usual 0	17	-11		-15	-35	21	17	
line above & kinds as usual all					15	-22		
line above & kinds as usual few	-14		-15			31		
line above & kinds as usual half		17	19	13		-20		
line above & kinds as usual most				13	22	-19	-16	
line above & missing			18					
line above & numbers 0	13				-24	-13	22	
line above & numbers all					18		-13	
line above & numbers half			-14	11		-24		
line above & numbers most				-17	17	14	-16	
line above & numbers na	-19		23	15	-27			
line above & texts 0	21		-15		21		-15	
line above & texts all		-13		17	-28		13	13
line above & texts few					18		-15	
line above & texts half			-18	-12				
line above & texts most							10	
line above & texts na	-19		23	15	-27			
line above & width half				-13	-23			11
line above & width less			18	19		-25		
line above & width more			-29	-10	20	16		
line above & width one	-19		23	15	-27			
line above & width third	20		-13	22		-20		
line above & width usual			-10	-12	16			
line above & years apart different				-14		14		
line above & years in line different				20		-14		
line below & every column named	17	-11	-11			21		
line below & first cell bracket	29	-12						
line below & first cell colon	28	-13		-25		14		10
line below & first cell colonInside	-38	28			15			
line below & first cell digits			-18		10			21
line below & first cell dots			14	-18				
line below & first cell footnote	-16			17	12	-33		
line below & first cell head	53			-14		-11		-12
line below & first cell kind 1		-11		-12	15	20		
line below & first cell kind 2	-13			-11		14	10	
line below & first cell kind 3	-18	21						
line below & first cell kind 4				19	-15			
line below & first cell kind 6	39	-10	11	15		-45		
line below & first cell lower	44	-51		59		-43		
line below & first cell part				69		-61		
line below & first cell sentence		-14						12
line below & first cell source		-12		12	12	-27		18
line below & first cell stop		-12	17	-15				
line below & first cell title	-36	24						13
line below & first cell total		-15	16		-17	21		
line below & first cell unitPhrase	38	-14	-11					
line below & first cell yearInside		-12						
line below & in number columns figures 0					-45	32	11	
line below & in number columns figures all			15		14			-11
line below & in number columns figures half	13	-15						
line below & in number columns figures most				18	21	-27		
line below & in number columns text 0	11		-11	-21	23			
line below & in number columns text all	11	-22		19				
line below & in number columns text few	-27	35						
line below & in number columns text half			17	16		-20		
line below & in number columns text most	18	-12						
line below & kinds as usual 0	-18		41		-21			
line below & kinds as usual all		15			14	-11		
line below & kinds as usual few	12		-11	-11	-19	12	13	
line below & kinds as usual half	17	-11		35	-12	-11	-11	
line below & kinds as usual most			-17		33			
line below & missing	-12				-14			14
line below & numbers 0		12		13	-41		10	
line below & numbers all	-12	-10			37			-13
line below & numbers few			-10	23	-12	-17		
line below & numbers half	11		24	-21				
line below & numbers most				-18	30			
line below & numbers na		-16		15	-19			12
line below & texts 0					24		16	-20
line below & texts all	23		-13	23	-34	12		
line below & texts few	-11			-11	36		-13	
line below & texts half		15	13	-21				
line below & texts most			12			-14		
line below & texts na		-16		15	-19			12
line below & width half			13		-13	-12	11	
line below & width less	-15	25			12	-14		-12
line below & width more		-24	11					
line below & width one		-16		15	-19			12
line below & width third		13	-13	-28		17		
line below & width usual	22			19	15	-21	-21	-24
line below & years in line again	-19	22						
line below & years in line different			14					
long 0	-32	-11	64	-44	15	11	18	-22
long all	43		-41	10	-30			25
long few				31		-16		
long half				19				
next is deeper		-14	31	-25		23		
no figures & blank above 0	20	-24		33				-15
no figures & blank above 1	-18	23		-12				10
no figures & blank above 2+			12	-17				
no figures & every column named				-15			11	
no figures & filled 6+							10	
no figures & first cell colonInside	-15	15						10
no figures & first cell digits			19	-32			15	
no figures & first cell footnote				-12				15
no figures & first cell head				-11			11	
no figures & first cell lower		-10	22	-24				
no figures & first cell source				-23				27
no figures & first cell stop								10
no figures & first cell total				-38		42		
no figures & first cell unitCell				-11				
no figures & first cell unitPhrase	16		-10					
no figures & first column kind 6				-16				
no figures & first length 15			21					
no figures & first length 30	17		-21	12				
no figures & first length 8	-12	11						-11
no figures & first without digit			-11	23			-14	
no figures & heads 0		-11	-10	28			-19	
no figures & heads all		10						
no figures & heads few				-15			13	
no figures & kinds as next 0				-13				
no figures & kinds as next all	-13		10					
no figures & kinds as usual few			-11					14
no figures & lengths as usual all				21				
no figures & long 0			14					-10
no figures & long all								14
no figures & one cell at the left kind 6			10	-17				
no figures & other cell digits				-27			23	
no figures & other cell head			14	-29			17	
no figures & other cell lower			13					
no figures & other cell source				-12				
no figures & other cell title				-10				
no figures & other cell unitCell				-12				
no figures & texts again 0			39	-39				
no figures & texts again all			-23	21			12	
no figures & texts again half				16				
no figures & texts half				11				
no figures & units 0				21				
no figures & units all				-11				
no figures & years half				10				
no text	-11		52			-56	18	
numbers 0		-13	21	-12	11	-37	34	
numbers all			19		-23	17		
numbers few				13				
numbers half	14		-19	16	-13	14		
numbers most			-13	17	-10	25	-11	
numbers na				-18	19	-18		10
one cell at the left kind 1				21	-12			
one cell at the left kind 2				-19	30			
one cell at the left kind 4				13				
one cell at the left kind 6	13	20	33	-50	-13	-15		21
one cell at the right kind 6	-22			14	19			
one cell inside kind 6	24		-17	-12	15			
one merged cell					21			
only text	-15		30	-41	24	-19	21	
only years			13				10	
other cell bracket			21					
other cell colon	20			-13				
other cell digits	-11				14	-21	24	
other cell dots				32		-31		
other cell footnote				40		-41		
other cell head	-30		50	-26	-25	-15	31	17
other cell lower	-13		43		-29		27	
other cell part				15		-15		
other cell sentence				-14		21		
other cell source				-14			12	
other cell stop				25		-24		
other cell title				-13				
other cell total				-176		185		
other cell unitCell			12	-26	17	-12		
other cell url				18				
repeated	13		-32	-30			68	
repeated & above figures	14		-12					
repeated & among figures			-16	-20			45	
repeated & no figures							21	
repeats the first line				-41			58	
second above & column numbers				38		-35		
second above & every column named			-37	23			13	
second above & first cell bracket		14		-13				
second above & first cell colon		22	13	-37		21	-19	
second above & first cell colonInside	-23	22					14	
second above & first cell day		13	-10					
second above & first cell digits	-30	16					16	
second above & first cell dots				-40		43		
second above & first cell footnote		-11						13
second above & first cell head	-35	39	13			-17		
second above & first cell kind 1			-15				10	
second above & first cell kind 2			-17	-27	14	36		
second above & first cell kind 3				14		-17		
second above & first cell kind 4				13	-17			
second above & first cell kind 5				16		-16		
second above & first cell kind 6	-11	-12					18	
second above & first cell lower		-16		15		25	-18	
second above & first cell part	-14				10			
second above & first cell sentence	-17		21					
second above & first cell source	-25	47						
second above & first cell stop				-26		19		
second above & first cell title				-14			14	
second above & first cell total			-25	-16		16	13	13
second above & first cell unitCell			-11	21		-14		
second above & first cell unitPhrase						-10		
second above & first cell upper				-14		14		
second above & first cell yearInside	24			-27				
second above & in number columns figures all	10		-15					
second above & in number columns figures few	-12		-14	-18	16	24	12	
second above & in number columns figures half				25		-20		
second above & in number columns text 0	-22			21	14	-36		15
second above & in number columns text all		11	-12			13		
second above & in number columns text few	13	-15		14	-15			
second above & in number columns text half				-23	12	17		
second above & in number columns text most				-10			16	
second above & kinds as usual 0	-19	14		-24			13	
second above & kinds as usual all			-11		16	-17		10
second above & kinds as usual few	-14					13		
second above & kinds as usual half	21	-14						
second above & kinds as usual most				16	-10			
second above & missing	20		29	13	-27		-17	-13
second above & numbers 0				19				
second above & numbers all	-12		-19					17
second above & numbers few							16	
second above & numbers half		-13						14
second above & numbers most				-20	14	14		
second above & numbers na					-12			
second above & texts 0				-15	13	19		
second above & texts all				21		-18		
second above & texts few					14	-14		
second above & texts half		-14		-14		20		
second above & texts na					-12			
second above & width half				10	19	-20		
second above & width less			12	-19	-10	12		
second above & width more				11	-14		18	
second above & width one					-12			
second above & width third	-13	12				12	-11	
second above & width usual			-21		23			
second above & years apart different						11		
second above & years in line different			-11	-31	12	37		
second below & every column named	18		-14					
second below & first cell bracket	16							
second below & first cell colon						-16		
second below & first cell colonInside			-13	-11		21		
second below & first cell day				22		-20		
second below & first cell digits	14	-27	26		-14			
second below & first cell dots			18	-40	-10	27		
second below & first cell head	41	14	-43	-11	-10	10	-14	13
second below & first cell kind 1			-16	26	11		-11	
second below & first cell kind 2		-13	17	-50		38	16	-11
second below & first cell kind 3	-14							
second below & first cell kind 4		22	-14	14	-11			
second below & first cell kind 6	29	-15	36		11	-64		
second below & first cell lower	-20	14	16			-11		-15
second below & first cell part				-11	26			
second below & first cell sentence				-24		44		-14
second below & first cell source				-16	12	15		15
second below & first cell stop					-10	17		
second below & first cell unitCell			16					
second below & first cell unitPhrase	28	-14						
second below & first cell upper			16					
second below & first cell url				-11		13		
second below & first cell yearInside				-35		40		
second below & in number columns figures 0	23				-16			-18
second below & in number columns figures all	-16	14		15		-11		
second below & in number columns figures few	17	-28	16					
second below & in number columns figures half	-17	13			13			
second below & in number columns figures most		-12						
second below & in number columns figures na				-13				
second below & in number columns text 0	-29	20	23		19	-15		-15
second below & in number columns text all	12		11		-12			
second below & in number columns text few		-11		-13		11	14	
second below & in number columns text half	15		-18	10		-17		
second below & in number columns text na				-13				
second below & kinds as usual 0			15	-12	-18		19	
second below & kinds as usual all	-13	15		11		-31	12	
second below & kinds as usual few	22			-10		11		
second below & kinds as usual half				-12			-11	
second below & kinds as usual most		-23		22	17	-15		
second below & missing	-11			18	-23	19		15
second below & numbers 0		22		12	-27			
second below & numbers all	19	-11	10	-15	19			-15
second below & numbers few				24	-12	-23		
second below & numbers half	-11				19			
second below & numbers most		-17		-21	12			
second below & numbers na	-11							
second below & texts 0	30	-19	22	-22		12		-24
second below & texts all		24		12	-17			
second below & texts few	-16			-14	23			
second below & texts half	13		-10	18	11	-26		
second below & texts most		-15						10
second below & texts na	-11							
second below & width half	-31	38		-15				
second below & width less	32	-41	11	13		-18		
second below & width more	17	-33	-24	10		13	11	
second below & width one	-11							
second below & width third						-12		
second below & width usual		19	21	-14				-30
second below & years in line again	-21	26						
second below & years in line different	-10	29						
separated	10			19	-31			
separated & from top 0 & first cell head	13							
separated & from top 0 & first cell kind 6			13					
separated & from top 0 & first length 30			11					
separated & from top 0 & first length 60	12							
separated & from top 0 & first without digit			13					
separated & from top 0 & in number columns figures 0			11					
separated & from top 0 & kinds as usual 0			10					
separated & from top 0 & lengths as usual 0			16					
separated & from top 0 & long 0	-15		22					
separated & from top 0 & long all	14		-12					
separated & from top 0 & one cell at the left kind 6	10							
separated & from top 0 & texts again 0			24	-17				
separated & from top 0 & texts again all			-11	13				
separated & from top 0 & units 0			15					
separated & from top 1		10	-18	22	-13			
separated & from top 2				26		-21		
separated & from top 3	20	-12		-10				
separated & from top 6	-15			-13		14		
separated & from top far						15	12	
signs 0		-16	22		-29		14	
signs few						14		
signs half				28		-14		
signs na				-18	19	-18		10
some the same	-13			12				
texts 0					-35	33		
texts again 0	19		18	-17	-28	23	-20	
texts again all			-21	17	-12		28	
texts again few			-10			19	-13	
texts again half			-28	24	12	15	-16	
texts again na	-11		55			-56	20	
texts all	-16		31	-33	23	-26	22	
texts few				34	-11			
texts half			-13	28	-14			
texts na				-18	19	-18		10
too few cells	51	-28	-16	-14				14
too many cells				24		-14		
units 0	-39	-34	-12	78		13		
units all	26	26	25	-47	-27			
units half	18			-10				
width half						-18		
width less				-17	-16	36		
width more			13	12		-19	11	
width one				-18	19	-18		10
width third	21		-19	18		-25		
width usual				13	-23	35		-15
workbook			18		12	-12		
workbook & from top 0 & first cell bracket	11							
workbook & from top 0 & first cell head			10					
workbook & from top 0 & first cell in first column	14			-13				
workbook & from top 0 & first cell in later column			12					
workbook & from top 0 & first cell unitCell	11							
workbook & from top 0 & first column kind 6	14			-15				
workbook & from top 0 & first length 15	-33	17	19					
workbook & from top 0 & first length 30	19		-19					
workbook & from top 0 & first length 60	18							
workbook & from top 0 & first length 8			12					
workbook & from top 0 & first without digit			12					
workbook & from top 0 & in number columns text all			11					
workbook & from top 0 & in number columns years 0			11					
workbook & from top 0 & kinds as next 0	17	-11						
workbook & from top 0 & lengths as usual 0	12							
workbook & from top 0 & lengths as usual half	-11		12					
workbook & from top 0 & long 0	-15		16					
workbook & from top 0 & long all	19							
workbook & from top 0 & one cell at the left kind 6	12							
workbook & from top 0 & one cell at the right kind 6	-14							
workbook & from top 0 & units 0			11					
workbook & from top 0 & units all	11							
workbook & from top 0 & years 0			12					
workbook & from top 1			29				-14	
workbook & from top 12	-22					-16		15
workbook & from top 2	27	-19		-17	10	12		
workbook & from top 3	-16	16						
workbook & from top 6	13		19					-15
workbook & from top far	-20		-48	15	13		23	26
years 0	-21	-13	39	-16	-26	34	10	
years all	24		-15	-16				
years apart different				11				
years few				38		-22		
years half				31		-11		
years in line different			13					
years na				-18	19	-18		10
step always from T	92	52	-16	-81	-26		37	-43
step always from U	-11	-14	31					
step always from H		-43	-19	20	24	32		
step always from D	-63			119		21	-16	-49
step always from G	-10			25		20	-45	
step always from S	-10					-42		24
step always from B				-11		-28	51	
step always from N				-38		-11	-32	73
step blank between from T	-42	26	43					
step blank between from U	-11		22					
step blank between from H			-83	52	55	34		
step blank between from D	14			-25		-23		36
step blank between from G				-24		-26		17
step blank between from S				-44	-34	28		16
step blank between from N	45							-38
step same places from T	67	40	-46	-38	-10		11	-26
step same places from U		-13						
step same places from H		-16	-31	42		18		
step same places from D	-36			80	-20			-33
step same places from G				-19				
step same places from S				22				
step same places from B						-10	21	
step same places from N				-20			-11	48
step same kinds from T	23	41	-32	-24			16	-26
step same kinds from U	11	-13						
step same kinds from H		-14	-44					
step same kinds from D	-31			48	-13	49		-27
step same kinds from S						60		
step same kinds from N				-18			-10	49
step deeper from T	-25	-13	17				29	
step deeper from H			21	14	18	-17		
step deeper from D				13		-34		
step deeper from G				30		-24	-18	
step deeper from S				33				
step deeper from B							15	
step shallower from T			-10					
step shallower from H			39	31	-24	-13		
step shallower from D				-133	52	156		40
step shallower from G				-14		22		
step shallower from S				-32	-51	-11		-45
step shallower from B							19	
step other places from T	25	13	29	-42	-16		26	-17
step other places from U	-21		26					
step other places from H		-28	12	-22	24	13		
step other places from D	-27			39	17	20	-11	-16
step other places from G				44		15	-42	
step other places from S				-27	11	-39	16	29
step other places from B				-12		-18	30	
step other places from N				-18			-21	25
`;
