// What each feature of a line says for each state. Unit: hundredths; empty is nothing. Made by `npm run learn`, never by hand.
// Seed 1848, 1500 made-up sheets.
export const WEIGHTS = `
feature	T	U	H	D	G	S	B	N
above figures & all different			12				-12	
above figures & blank above 0	29	12			-39			
above figures & blank above 1				-16	13	13		
above figures & blank above 2+	-33				26			
above figures & blank below 0	-15	-14	-13	12	38			
above figures & blank below 1	16		12		-25			
above figures & blank below 2+					-14			
above figures & column numbers			13	-11				
above figures & filled 2	24		-28		12			
above figures & filled 3	-13		18		-12			
above figures & filled 6+			16					
above figures & first cell bracket		43	-19		-19			
above figures & first cell colon	40		-35					
above figures & first cell colonInside	48		-33					
above figures & first cell day	21		-11					
above figures & first cell digits				10	-13			
above figures & first cell footnote	36	-21	-13					
above figures & first cell head	13	-19	14					
above figures & first cell in first column	17		-15	10			-14	
above figures & first cell in later column	-14			-12				
above figures & first cell in second column		-18	14				11	
above figures & first cell lower		27	-12		-13		16	
above figures & first cell part	34	-19	-17					
above figures & first cell source	18	-16						
above figures & first cell stop	29	-27						
above figures & first cell title	27	-11						
above figures & first cell total	-24		18	-17		26		
above figures & first cell unitCell	10	22			-29			
above figures & first cell unitPhrase	-15	89	-56		-11			
above figures & first cell upper			-15		17			
above figures & first cell yearInside	42	-38	-14					
above figures & first column kind 0	-16		24	-12			14	
above figures & first column kind 6	22						-16	
above figures & first length 15		-18		11				
above figures & first length 3	-23		45		-16			
above figures & first length 30	25	29	-44	-16	15			
above figures & first length 60		21	-24					
above figures & first length 8	-39	-12	31		10			
above figures & first length more	22	-19						
above figures & first without digit			11	-13	14			-12
above figures & heads 0		15	-15					
above figures & heads all	-21	-16	25					
above figures & heads few							10	
above figures & heads half	22							
above figures & in number columns figures 0					12			
above figures & in number columns figures all			12					
above figures & in number columns figures few				14	-12	12		
above figures & in number columns nothing 0			21	-16			14	
above figures & in number columns nothing all			-13					
above figures & in number columns nothing few			13					
above figures & in number columns nothing most	12	-12	-12	18				
above figures & in number columns text 0			-15					
above figures & in number columns text all			-10				15	
above figures & in number columns text few		-10	20					
above figures & in number columns years few	15		-11					
above figures & kinds as next 0		-23	16					
above figures & kinds as next all		12	-24	20				
above figures & kinds as next few			14					
above figures & kinds as next half	16		-10					
above figures & kinds as next most			13	-17				
above figures & kinds as usual all			-23	23				
above figures & kinds as usual few						11	-12	
above figures & kinds as usual half	11	-13	13					
above figures & kinds as usual most			16	-23				
above figures & last column filled			32	-13		-10		
above figures & lengths as usual 0				13			-14	
above figures & lengths as usual few				-20			18	
above figures & lengths as usual half							-10	
above figures & long 0	-27		39					-12
above figures & long all	32		-28					
above figures & no text			12					
above figures & numbers 0			10					
above figures & numbers all				15				
above figures & numbers half						14		
above figures & one cell at the left kind 6	10	13	17	-11	-24			
above figures & one cell at the right kind 6	-16				20			
above figures & one cell inside kind 6	13		-16		11			
above figures & one merged cell			-10		13			
above figures & only text			11					
above figures & only years			13					
above figures & other cell bracket			15					
above figures & other cell digits					13			
above figures & other cell head	-22		35					
above figures & other cell lower			14		-12		11	
above figures & other cell total			10					
above figures & other cell unitCell				-12				
above figures & some the same							15	
above figures & texts again all			11					
above figures & texts again half			-12		13			
above figures & texts again na			13					
above figures & texts half						14		
above figures & too few cells	49	-28	-13					
above figures & too many cells				13				
above figures & units 0	-21	-23		20	23			
above figures & units all	17	20		-16	-22			
above figures & width half	-10							
above figures & width third	21		-13					
above figures & width usual						15		
above figures & years 0	-11		15					
above figures & years all	17							
above figures & years half				12				
above figures & years in line different			18					
above figures by 1			13	-24	12	-11	12	
above figures by 1 & first cell bracket			14		-17			
above figures by 1 & first cell digits			18					
above figures by 1 & first cell kind 6			13	-21			10	
above figures by 1 & first cell lower					-15		23	
above figures by 1 & first cell unitCell			46		-27			
above figures by 1 & first cell unitPhrase		21						
above figures by 1 & first cell upper			-15		17			
above figures by 1 & in number columns figures 0				-34	21		12	
above figures by 1 & in number columns figures few				14				
above figures by 1 & in number columns text 0	17							
above figures by 1 & in number columns text all							18	
above figures by 1 & kinds as usual 0				-11	10			
above figures by 1 & kinds as usual all			-22	22				
above figures by 1 & kinds as usual most				-18				
above figures by 1 & numbers 0			17	-25			14	
above figures by 1 & numbers na				-11	15			
above figures by 1 & texts 0			10					
above figures by 1 & texts all				-23			17	
above figures by 1 & texts half				14				
above figures by 1 & texts na				-11	15			
above figures by 1 & width more				-14				
above figures by 1 & width one				-11	15			
above figures by 12	12							
above figures by 12 & first cell colonInside	-16	19						
above figures by 12 & first cell digits	-23	18						
above figures by 12 & first cell head		11						
above figures by 12 & first cell kind 6	13							
above figures by 12 & first cell lower	-17	22						
above figures by 12 & first cell unitPhrase	-20	24						
above figures by 12 & in number columns figures 0	12							
above figures by 12 & in number columns text few			-11					
above figures by 12 & kinds as usual 0	19	-11						
above figures by 12 & kinds as usual few	-10	14						
above figures by 2 & first cell digits		-20						
above figures by 2 & first cell head		-12						
above figures by 2 & first cell lower	-14	21						
above figures by 2 & first cell total	-21		18					
above figures by 2 & first cell unitCell	-35	47						
above figures by 2 & in number columns figures 0				11				
above figures by 2 & in number columns text 0	14	15	-30					
above figures by 2 & in number columns text few	-15		17					
above figures by 2 & in number columns text half		-13	19					
above figures by 2 & numbers 0			13					
above figures by 2 & texts 0	12							
above figures by 2 & texts all	-19		22					
above figures by 2 & width half	-14		12					
above figures by 3	-12							
above figures by 3 & every column named			-11					
above figures by 3 & first cell bracket		14	-10					
above figures by 3 & first cell colon	18		-17					
above figures by 3 & first cell colonInside	25	-20						
above figures by 3 & first cell day	11							
above figures by 3 & first cell footnote	10							
above figures by 3 & first cell head	11	-11						
above figures by 3 & first cell lower	32	-20						
above figures by 3 & first cell part	18		-10					
above figures by 3 & first cell stop	11							
above figures by 3 & first cell total						10		
above figures by 3 & first cell unitCell	37	-29						
above figures by 3 & first cell unitPhrase		26	-28					
above figures by 3 & first cell yearInside	15							
above figures by 3 & in number columns figures 0	-12							
above figures by 3 & in number columns text 0		-13						
above figures by 3 & in number columns text few	-16	14						
above figures by 3 & kinds as usual 0	15	-11						
above figures by 3 & kinds as usual few		-16	16					
above figures by 3 & kinds as usual half	-18	30	-12					
above figures by 3 & numbers na	-11							
above figures by 3 & texts all			-11					
above figures by 3 & texts na	-11							
above figures by 3 & width one	-11							
above figures by 6			-10					
above figures by 6 & first cell bracket	-20	29						
above figures by 6 & first cell colonInside	24		-21					
above figures by 6 & first cell digits			-13					
above figures by 6 & first cell footnote	25	-11	-12					
above figures by 6 & first cell lower	-12	16						
above figures by 6 & first cell sentence	-20	21						
above figures by 6 & first cell source	30	-26						
above figures by 6 & first cell stop	14	-11						
above figures by 6 & first cell title	12							
above figures by 6 & first cell unitCell	30	-15	-15					
above figures by 6 & first cell unitPhrase	17		-24					
above figures by 6 & first cell yearInside	22	-18						
above figures by 6 & in number columns figures 0			-11					
above figures by 6 & in number columns text 0	-20	16						
above figures by 6 & in number columns text few	31	-34						
above figures by 6 & in number columns text half		17						
above figures by 6 & kinds as usual 0	-26	32						
above figures by 6 & kinds as usual few	11							
above figures by 6 & kinds as usual half	21	-30						
above figures by 6 & numbers 0	12		-18					
above figures by 6 & numbers na			12					
above figures by 6 & texts 0			-15					
above figures by 6 & texts na			12					
above figures by 6 & width one			12					
above figures by 6 & width third	16		-17					
all different	13	-14	-18	36	-40	20	10	
all the same			21	-10				
among figures & all different				19	-18			
among figures & all the same			11					
among figures & blank above 0	-32			25		-10		
among figures & blank above 1				-19		12		
among figures & blank above 2+	34				-16	-11		-14
among figures & blank below 0	10							-12
among figures & blank below 2+				15		-18		
among figures & column numbers			16	-34			21	
among figures & filled 1				-12				
among figures & filled 2	12			12	12	-31		
among figures & filled 4				-15		14		
among figures & filled 5						16		
among figures & filled 6+				20	-16		11	
among figures & first cell bracket	-11	14						
among figures & first cell colon					13			
among figures & first cell colonInside	14			-33		32		
among figures & first cell digits					-10			
among figures & first cell dots				53		-50		
among figures & first cell footnote	-15			-87		92		24
among figures & first cell head				-25	-10	11	21	
among figures & first cell in first column						13	-11	
among figures & first cell in later column	10			-13				
among figures & first cell in second column				11		-17		
among figures & first cell kind 1					-18	10		
among figures & first cell kind 2				15	16	-22		
among figures & first cell kind 4				11	-10			
among figures & first cell kind 6				-13				
among figures & first cell lower				28		-32		
among figures & first cell part				14	21	-24		
among figures & first cell source								16
among figures & first cell stop	-10			18		-16		20
among figures & first cell title	30							-19
among figures & first cell total				-131		126		
among figures & first cell unitPhrase	-15	21						
among figures & first column kind 0			11			-21	14	
among figures & first column kind 1					-16	11		
among figures & first column kind 2				18	16	-22		
among figures & first column kind 4				11	-10			
among figures & first column kind 6				-18		27	-14	
among figures & first length 15			11	16		-15		-11
among figures & first length 3			18	-43	-18	29	21	
among figures & first length 30				12		-11	-20	12
among figures & first length 60	11			17	-20			
among figures & first length 8			-14		17			
among figures & first without digit				-22	17			
among figures & has key				22	-10			
among figures & heads 0				21	14	-18	-22	
among figures & heads few						16		
among figures & heads half					-12		22	
among figures & in number columns figures 0				-50	33	-25	17	
among figures & in number columns figures all				17	-18	20		
among figures & in number columns figures few				16		-18		
among figures & in number columns figures most				16				
among figures & in number columns nothing 0						25		
among figures & in number columns nothing all				-22	21		-12	
among figures & in number columns nothing few				23	-13			
among figures & in number columns nothing most						-18		
among figures & in number columns text 0				18	-16	11	-16	
among figures & in number columns text all				-13	15	-10		
among figures & in number columns text half			10					
among figures & in number columns years 0			12	17		-17		
among figures & kinds as next 0				-17		-13	11	
among figures & kinds as next all				28	-13			
among figures & kinds as next few	11			-26	29	-12	12	
among figures & kinds as next half					-12	18		
among figures & kinds as next most				22	-11			
among figures & kinds as usual 0				-14			16	
among figures & kinds as usual all				25				
among figures & kinds as usual few	11			-17		-17		
among figures & kinds as usual half						18		
among figures & kinds as usual most				21	-13			
among figures & last column filled					-23	23		
among figures & lengths as usual 0				-19		-10	14	
among figures & lengths as usual all				19		24	-20	-13
among figures & lengths as usual few					11			
among figures & lengths as usual half						-18	13	
among figures & lengths as usual most				14				
among figures & long 0			13	-29	18		11	
among figures & long all	12			12	-20			
among figures & long few				16				
among figures & no text			17			-37	19	
among figures & numbers 0				-15	18	-35	21	
among figures & numbers all			12	-20	-16	27		
among figures & numbers few				20		-17		
among figures & numbers half				24				
among figures & numbers most						24		
among figures & numbers na				-12				
among figures & one cell at the left kind 1				15	-12			
among figures & one cell at the left kind 2				-16	21			
among figures & one cell at the left kind 6			10	-12				
among figures & one cell inside kind 6	10			-15	10			
among figures & only text			13	-31	26	-13		
among figures & other cell digits				15		-18		
among figures & other cell dots				21		-21		
among figures & other cell footnote				28		-30		
among figures & other cell head					-12		10	
among figures & other cell lower					-16		17	
among figures & other cell part				16		-16		
among figures & other cell sentence				-21		22		
among figures & other cell stop				16		-16		
among figures & other cell total				-115		120		
among figures & other cell unitCell				-22	11	12		
among figures & other cell url				14				
among figures & signs 0				-12		13		
among figures & signs half				24		-19		
among figures & signs na				-12				
among figures & texts 0					-23	15		
among figures & texts again 0	13				-17	27	-22	
among figures & texts again all						-10	18	
among figures & texts again few				-12	10			
among figures & texts again na			18			-37	19	
among figures & texts all			13	-30	26	-16		
among figures & texts few				23				
among figures & texts half				21				
among figures & texts na				-12				
among figures & units 0				19				
among figures & width less					-13	19		
among figures & width one				-12				
among figures & width third				12		-18		
among figures & width usual						13		
among figures & years 0			14			21		
among figures & years few				27		-19		
among figures & years in line different				-14				
among figures & years na				-12				
any			13	18	-20			
below figures & blank above 0				11	15			-19
below figures & blank above 1								16
below figures & blank above 2+								11
below figures & blank below 0				11				
below figures & first cell colonInside								11
below figures & first cell footnote								25
below figures & first cell kind 6								11
below figures & first cell lower				-17	28		11	-23
below figures & first cell part					45			-36
below figures & first cell source								25
below figures & first cell stop								13
below figures & first cell total				-11		22		
below figures & first column kind 6				-16				13
below figures & first length 30					-19			34
below figures & first length 60				11				
below figures & first length 8					29			-31
below figures & heads 0				13				
below figures & in number columns nothing most							12	
below figures & in number columns text 0				11				
below figures & in number columns text few							11	
below figures & kinds as next all					13			
below figures & kinds as next none					-12			15
below figures & last line					-12			15
below figures & one cell at the left kind 6				-11	10			11
below figures & other cell head								12
below figures by 1				-18			13	
below figures by 1 & first cell footnote								19
below figures by 1 & first cell kind 6				-21			13	
below figures by 1 & first cell lower					28			-28
below figures by 1 & first cell part					45			-36
below figures by 1 & first cell source								15
below figures by 1 & first cell total						13		
below figures by 1 & in number columns figures 0				-18			13	
below figures by 1 & kinds as usual few				-12				
below figures by 1 & numbers 0							14	
below figures by 1 & texts all							15	
blank above 0	18	-16	-14	73	-28	-19		-19
blank above 1	-12	17		-37		25	-12	19
blank above 2+			35	-18		-15	12	
blank below 0	16	-11	-35		21		13	-12
blank below 1			19		-17			
blank below 2+			30			-14		
column numbers			29	-46			24	
every column named				-19			15	
filled 1				-19	19	-17	-10	11
filled 2	36		-21		15	-16		11
filled 3	-17		29		-18			
filled 6+	-20			21	-24	14	26	-13
first cell bracket	-15	64	-20		-20			
first cell colon	53		-42	-34	30	-11		17
first cell colonInside	39	23	-39	-40	-13	30		
first cell day	21		-11					
first cell digits					-26	-31	18	15
first cell dots				70		-61		
first cell footnote	17	-28	-18	-79	-18	61		67
first cell head			27	-57			33	
first cell in first column	19		-37	24	-14	15	-17	
first cell in later column			27	-32			11	
first cell in second column	-10	-20	23	26		-18	11	
first cell kind 1					-21	19		
first cell kind 2				34	15	-32		
first cell kind 4				15	-10			
first cell kind 6	17			-30				
first cell lower		11	24	-19		-44	44	-16
first cell part	31	-19	-17		71	-26		-40
first cell sentence			-15		-14			25
first cell source		-19		-30	-13			70
first cell stop	14	-33	-13	20		-27		48
first cell title	64	-12			-12			-26
first cell total	-16			-258		292		-16
first cell unitCell	16	29	12	-28	-39		12	
first cell unitPhrase	-10	106	-72		-16			
first cell upper			-15		26			
first cell yearInside	43	-40	-26					32
first column kind 0	-16	-13	50			-24	21	
first column kind 1					-18	20		
first column kind 2			-21	41	23	-31		
first column kind 4				15	-10			
first column kind 6	29		-13	-41		31	-17	13
first figures & all different			-19	18				
first figures & blank above 1				14				
first figures & blank below 0			-14	-18		34		
first figures & blank below 1				27		-22		
first figures & blank below 2+			12					
first figures & filled 2			15	-36		25		
first figures & filled 4				18		-22		
first figures & filled 5				17		-12		
first figures & filled 6+			-15			17		
first figures & first cell colon	13							
first figures & first cell digits				32		-27		
first figures & first cell dots				12				
first figures & first cell footnote				28		-23		
first figures & first cell head			16					
first figures & first cell in first column			-14	17				
first figures & first cell kind 1				-14				
first figures & first cell kind 2				17				
first figures & first cell total			-17	-61		77		
first figures & first column kind 0			13					
first figures & first column kind 1						10		
first figures & first column kind 2				17				
first figures & first length 15			-12	-23		35		
first figures & first length 30				19		-13		
first figures & first length 8				16		-22		
first figures & first without digit				-28		26		
first figures & heads 0			-15	16				
first figures & in number columns nothing few						10		
first figures & in number columns text 0			-13	15				
first figures & kinds as next 0				13				
first figures & kinds as next all			-18	-28		49		
first figures & kinds as next few				23		-27		
first figures & kinds as next half			23			-19		
first figures & kinds as next most						13		
first figures & kinds as usual all				13				
first figures & kinds as usual most			-10					
first figures & last column filled						16		
first figures & lengths as usual 0			22	-18				
first figures & lengths as usual all			-10	25				
first figures & lengths as usual most			-10					
first figures & long 0						12		
first figures & long few				10				
first figures & no text			26			-15		
first figures & other cell digits				22		-12		
first figures & other cell dots				10				
first figures & other cell footnote				12		-12		
first figures & other cell lower				17		-13		
first figures & other cell total				-61		69		
first figures & other cell unitCell				24		-22		
first figures & signs 0			11			-14		
first figures & some the same			11					
first figures & texts 0						13		
first figures & texts again 0			-18	18				
first figures & texts again na			26			-15		
first figures & texts few				12				
first figures & units 0			-14	12		19		
first figures & units all			13	-11				
first figures & units few				14		-12		
first figures & width less						11		
first figures & width usual				14				
first figures & years 0				-15		15		
first figures & years few				17		-11		
first length 15		-26	22			24		-15
first length 3	-31		76	-51	-36	31	26	
first length 30	45	25	-77	22		-27	-35	44
first length 60	22	23	-37	32	-29	-12		10
first length 8	-50		34	15	52	-23	22	-48
first length more	19	-20						13
first without digit	10	-11		-40	23	36	-12	
from bottom 0	-13				-15			15
from bottom 1				13		13		
from bottom 12						-25	11	
from bottom 2	-15			23				
from bottom 3			14		-23			
from bottom 6	12	12	19	-19	-19	-11	18	-12
from bottom far	10	-28	-14		55		-14	
from top 0			18					
from top 0 & first cell bracket	12							
from top 0 & first cell digits	11							
from top 0 & first cell head	12							
from top 0 & first cell kind 6			23	-13				
from top 0 & first cell sentence	12							
from top 0 & first cell total	-10		10					
from top 0 & first cell unitCell	11							
from top 0 & first cell yearInside			-11					
from top 0 & in number columns figures 0			17					
from top 0 & in number columns text all	-11		16					
from top 0 & kinds as usual few			10					
from top 0 & numbers 0			14					
from top 0 & texts 0			-13					
from top 0 & texts all			18	-10				
from top 1	18		15	18	-19		-25	
from top 1 & first cell head		11						
from top 1 & first cell kind 6			11	-17				
from top 1 & first cell lower			11					
from top 1 & first cell unitCell			10	-10				
from top 1 & in number columns figures most			10					
from top 1 & in number columns text few			10					
from top 1 & kinds as usual all						11		
from top 1 & kinds as usual few		13						
from top 1 & kinds as usual most			11			-13		
from top 1 & numbers all				-12		13		
from top 1 & numbers most						-13		
from top 1 & numbers na			-12					
from top 1 & texts 0						11		
from top 1 & texts few						-11		
from top 1 & texts na			-12					
from top 1 & width one			-12					
from top 12	-23					-11	18	16
from top 12 & first cell dots				15		-14		
from top 12 & first cell footnote				-39		37		12
from top 12 & first cell head				-11		10	15	
from top 12 & first cell kind 1					-10			
from top 12 & first cell lower						-11		11
from top 12 & first cell title	11							
from top 12 & first cell total				-39		42		
from top 12 & in number columns figures 0				-19	10		14	
from top 12 & in number columns figures all						14		
from top 12 & in number columns figures most				15				
from top 12 & in number columns text 0						10		
from top 12 & kinds as usual all				34		-18		
from top 12 & kinds as usual few				-17				12
from top 12 & kinds as usual half				-10		14		
from top 12 & numbers 0				10		-17		
from top 12 & numbers most						20		
from top 12 & texts 0				20				
from top 12 & texts all				-13				
from top 12 & texts few				15				
from top 12 & texts half						10		
from top 12 & width less				17		-13		
from top 12 & width usual						14		
from top 2	28						-13	
from top 2 & every column named				-18			13	
from top 2 & first cell colon	12							
from top 2 & first cell digits			15	-11				
from top 2 & first cell head				-22			15	
from top 2 & first cell kind 6	14			-11				
from top 2 & first cell lower			18	-11				
from top 2 & first cell total				-14		18		
from top 2 & in number columns figures na							12	
from top 2 & in number columns text na							12	
from top 2 & kinds as usual all							11	
from top 2 & kinds as usual few			11					
from top 2 & numbers all						-11		
from top 2 & numbers most				-16		19		
from top 2 & numbers na			11					
from top 2 & texts 0				-14		12		
from top 2 & texts half				20		-24		
from top 2 & texts na			11					
from top 2 & width less				-18		19		
from top 2 & width more				21		-21		
from top 2 & width one			11					
from top 3			13					
from top 3 & first cell digits				-18		20		
from top 3 & first cell footnote				-22		23		
from top 3 & first cell kind 6					-14			
from top 3 & first cell lower	14							
from top 3 & first cell total				-42		44		
from top 3 & first cell unitPhrase	18	-11						
from top 3 & in number columns figures 0	14				-13			
from top 3 & in number columns figures most				13		-12		
from top 3 & in number columns text 0					-15			
from top 3 & kinds as usual all				16		-13		
from top 3 & kinds as usual few	14							
from top 3 & kinds as usual half		11						
from top 3 & kinds as usual most				-12		11		
from top 3 & numbers all			11					
from top 3 & numbers few				-13		12		
from top 3 & numbers most				14				
from top 3 & numbers na					-12			
from top 3 & texts na					-12			
from top 3 & width one					-12			
from top 6			22					-12
from top 6 & first cell bracket		10						
from top 6 & first cell digits							11	
from top 6 & first cell dots				13		-10		
from top 6 & first cell footnote				-18		19		
from top 6 & first cell kind 1				-20		23		
from top 6 & first cell total				-60		63		
from top 6 & in number columns figures 0				-10				
from top 6 & in number columns figures all				-13		16		
from top 6 & in number columns figures half				21		-17		
from top 6 & in number columns figures most						12		
from top 6 & in number columns text 0			-17	15				
from top 6 & in number columns text few						12		
from top 6 & in number columns text half			10					
from top 6 & kinds as usual few								11
from top 6 & kinds as usual half			15	-18				
from top 6 & kinds as usual most			-13			11		
from top 6 & numbers all				-14		16		
from top 6 & numbers few				-12		14		
from top 6 & numbers most				25		-14		
from top 6 & texts few				16				
from top 6 & texts half				-11		11		
from top 6 & width less						11		
from top 6 & width more			11	-13				
from top 6 & width usual				10				
from top far	-23		-55		11		34	21
from top far & column numbers				-19			21	
from top far & first cell colon								12
from top far & first cell colonInside	11			-24		23		
from top far & first cell digits				27		-36		
from top far & first cell dots				33		-32		
from top far & first cell footnote	-15					-11		27
from top far & first cell kind 2						-10		
from top far & first cell kind 6			-12		11			
from top far & first cell lower				14		-17	14	
from top far & first cell part					11	-13		
from top far & first cell source				-15				27
from top far & first cell stop	-10							12
from top far & first cell title	19							-14
from top far & first cell total				-70		72		
from top far & first cell yearInside								15
from top far & in number columns figures 0				-24	31	-12	10	
from top far & in number columns figures all				18				
from top far & in number columns figures few				16		-18		
from top far & in number columns figures half						17		
from top far & in number columns figures most						16		
from top far & in number columns text all					14			
from top far & kinds as usual 0				-15			19	
from top far & kinds as usual all							-12	
from top far & kinds as usual few					16	-13		
from top far & kinds as usual half						14		
from top far & kinds as usual most				16				
from top far & numbers 0					13			
from top far & numbers few				32		-30		
from top far & numbers half						14		
from top far & numbers most						19		
from top far & numbers na					14			
from top far & texts 0					-12	12		
from top far & texts all					15			
from top far & texts few						19		
from top far & texts half				13				
from top far & texts most				14		-14		
from top far & texts na					14			
from top far & width less						12		
from top far & width more				-13				
from top far & width one					14			
from top far & width third				16		-18		
has key				30	-11			
heads 0	15		-32	74			-53	
heads all	-36		33	-18				
heads few				-18	-11	12	30	
heads half	33			-21	-18	-17	28	
in number columns figures 0				-54	42	-38	27	11
in number columns figures all					-22	20		
in number columns figures few				32	-15			
in number columns figures most				19	-11	12		
in number columns nothing 0			23	-23	-16	21	14	
in number columns nothing all		11	-15	-14	28		-20	10
in number columns nothing few			12	20	-17			
in number columns nothing most		-14	-19	24		-13	16	
in number columns text 0	19		-39	50	-26	19	-25	
in number columns text all					16		13	
in number columns text few		-12	16	-12				
in number columns text half	-12		26	-11		-15		
in number columns text most			11					
in number columns years 0	-14			31		-10		
in number columns years all							11	
in number columns years few	13		-12					
indented deeper	-33	-19	29	75		-80	25	
kinds as next 0			20	-23		-20	26	
kinds as next all	-27		-27	30		39	-21	
kinds as next few	21				28	-35		-19
kinds as next half	25				-18	-11		
kinds as next most				13	-14	11	-11	
kinds as next none	-13				-15			15
kinds as usual 0				-27	14	-12	30	
kinds as usual all			-23	65		-14		-10
kinds as usual few				-12		-15	-12	22
kinds as usual half			14			23	-10	
kinds as usual most			15		-16			
last column filled	-12		51	-15	-38	34		-14
last line	-13				-15			15
lengths as usual 0	13	14	19	-29	-21			18
lengths as usual all		-16		60		14	-22	-18
lengths as usual few				-28	10		20	
lengths as usual half			10			-21		
lengths as usual most			-12	21				
line above & column numbers			-19	14	14	-11		
line above & every column named	-12		-19	11	12			
line above & first cell bracket		-18	14	-44	10	49	-12	
line above & first cell colon	14	40		-14	-12	-19	-19	
line above & first cell colonInside		-24					20	
line above & first cell day	-20	25						
line above & first cell digits	-11	-18	-11	48		-13	13	
line above & first cell footnote	-20	23		31		-54		15
line above & first cell head	-14	19			23	-46		
line above & first cell kind 1			-11	-18		38		-10
line above & first cell kind 2						16		
line above & first cell kind 4					-11			
line above & first cell kind 5				18		-18		
line above & first cell kind 6			17	24		-47		10
line above & first cell lower		12		58	-11	-50	-17	
line above & first cell part	26	-20		49	13	-57		
line above & first cell sentence		16						
line above & first cell source							-14	20
line above & first cell stop	21	-23		-23				13
line above & first cell title	-21	21					30	
line above & first cell total						13		13
line above & first cell unitCell			-18		14	26		
line above & first cell unitPhrase	13	-27	41				-16	
line above & first cell upper				-32		34		
line above & first cell yearInside		13	11	-15			-17	
line above & in number columns figures 0	-16			-13	-30	22	26	
line above & in number columns figures all				29	15	-39		
line above & in number columns figures few		-12						
line above & in number columns figures most					12			
line above & in number columns text 0	-38		19	16				
line above & in number columns text all				24		-23		
line above & in number columns text few	27		-10	-17		15		
line above & kinds as usual 0	18	-10		-15	-36	20	18	
line above & kinds as usual all					17	-20		
line above & kinds as usual few	-13		-15			31		
line above & kinds as usual half		17	21	14		-22	-12	
line above & kinds as usual most				12	22	-18	-13	
line above & missing			18					
line above & numbers 0	16				-24	-14	17	
line above & numbers all					18	10	-16	
line above & numbers few							11	
line above & numbers half			-14	12		-24		
line above & numbers most				-16	16	14	-15	
line above & numbers na	-21		21	15	-28			
line above & texts 0	19		-11		21		-22	
line above & texts all		-14		19	-29		12	11
line above & texts few					18		-15	
line above & texts half			-17	-13				
line above & texts most							13	
line above & texts na	-21		21	15	-28			
line above & width half				-11	-24			11
line above & width less			18	18		-27		
line above & width more			-29	-12	20	16		
line above & width one	-21		21	15	-28			
line above & width third	22			25		-19	-13	
line above & width usual			-10	-13	15			
line above & years apart different				-13		14		
line above & years in line different				19		-15		
line below & every column named	20	-11		12				
line below & first cell bracket	29	-12						
line below & first cell colon	27	-14		-24		13		11
line below & first cell colonInside	-39	28			15			
line below & first cell digits		12	-19			-17		20
line below & first cell dots			14	-19				
line below & first cell footnote	-17	10		12	12	-30		
line below & first cell head	54			-14				-12
line below & first cell kind 1	10	-12		-10	16	18		
line below & first cell kind 2	-13			-14		13	13	
line below & first cell kind 3	-18	23						
line below & first cell kind 4				19	-16			
line below & first cell kind 6	39		13	17		-45		
line below & first cell lower	48	-48		68		-61		
line below & first cell part				63		-56		
line below & first cell sentence		-14						16
line below & first cell source		-13		11	13	-28		20
line below & first cell stop		-12	18	-18				
line below & first cell title	-37	25						13
line below & first cell total		-15	15		-17	24		
line below & first cell unitPhrase	38	-14	-11					
line below & first cell yearInside		-12						
line below & in number columns figures 0					-44	28		
line below & in number columns figures all			15		14			-11
line below & in number columns figures half	12	-15						
line below & in number columns figures most				16	20	-26		
line below & in number columns text 0	13		-10	-25	23			
line below & in number columns text all	11	-20		23				
line below & in number columns text few	-26	35						
line below & in number columns text half			16	21		-20		
line below & in number columns text most	19	-13						
line below & kinds as usual 0	-21		38		-19		11	
line below & kinds as usual all		15			13	-11		
line below & kinds as usual few	11		-10	-13	-21	18	12	
line below & kinds as usual half	18	-10		34	-12	-14	-12	
line below & kinds as usual most			-18		34	-11		
line below & missing	-13				-15			15
line below & numbers 0	12	14		14	-39			
line below & numbers all	-13	-11			36			-13
line below & numbers few			-14	18	-11	-15		
line below & numbers half			23	-20				
line below & numbers most				-17	28			
line below & numbers na		-19		17	-20			12
line below & texts 0					24		15	-20
line below & texts all	27			25	-33			-10
line below & texts few	-12	11		-11	35		-13	
line below & texts half		16		-24				
line below & texts most		-11	12			-13		
line below & texts na		-19		17	-20			12
line below & width half			12		-13		13	
line below & width less	-16	26			12	-14		-12
line below & width more		-22	10					
line below & width one		-19		17	-20			12
line below & width third		13	-14	-27		20		
line below & width usual	23			20	15	-21	-23	-24
line below & years in line again	-22	24						
line below & years in line different			15					
long 0	-36	-11	63	-42	14	11	22	-21
long all	45		-40		-29			24
long few				30		-15		
long half				20				
next is deeper		-15	30	-26		24		
no figures & blank above 0	20	-24		30				-10
no figures & blank above 1	-18	23		-12				
no figures & blank above 2+			12	-14				
no figures & blank below 0						-11		
no figures & every column named				-18			10	
no figures & filled 6+							11	
no figures & first cell colonInside	-14	16						
no figures & first cell digits			19	-36			15	
no figures & first cell footnote				-14				17
no figures & first cell head				-13			11	
no figures & first cell lower		-11	24	-27				
no figures & first cell source				-20				24
no figures & first cell total				-37		40		
no figures & first cell unitCell				-11				
no figures & first cell unitPhrase	16		-10					
no figures & first cell yearInside								10
no figures & first column kind 6				-17				
no figures & first length 15			19					
no figures & first length 30	16		-20	14				
no figures & first length 8	-11	12						-11
no figures & first without digit			-12	27			-13	
no figures & has key				10				
no figures & heads 0		-10	-12	29			-15	
no figures & heads all		10		-11				
no figures & heads few				-12				
no figures & kinds as next 0				-17				
no figures & kinds as next all	-12		10					
no figures & kinds as next half	11							
no figures & kinds as usual few			-12					16
no figures & lengths as usual all				23				
no figures & long 0			13					
no figures & long all								12
no figures & one cell at the left kind 6			10	-18				
no figures & other cell digits				-28			23	
no figures & other cell head			14	-25			13	
no figures & other cell lower			14	-11				
no figures & other cell source				-12				
no figures & other cell unitCell				-12				
no figures & texts again 0			38	-41				12
no figures & texts again all			-22	22			12	
no figures & texts again half				16				
no figures & texts half				12				
no figures & units 0				22				
no figures & units all				-11				
no figures & years half				11				
no text	-11		51			-57	18	
numbers 0		-13	20	-11	11	-38	35	
numbers all			19		-23	18		
numbers few				12				
numbers half	11		-19	16	-13	14		
numbers most			-12	17	-11	25	-12	
numbers na				-19	19	-17	-10	11
one cell at the left kind 1				27	-13			
one cell at the left kind 2				-19	30			
one cell at the left kind 4				13	-10			
one cell at the left kind 6	13	20	34	-53	-13	-14		22
one cell at the right kind 6	-22			13	19			
one cell inside kind 6	24		-17	-13	16			
one merged cell			-11		22			
only text	-15		28	-39	24	-18	22	
only years			13					
other cell bracket			21					
other cell colon	20			-13				
other cell digits	-11				16	-18	22	-12
other cell dots				31		-31		
other cell footnote				41		-42		
other cell head	-29		51	-25	-26	-14	26	19
other cell lower	-14		39		-29		28	
other cell part				16		-16		
other cell sentence				-13		20		
other cell source				-14			20	
other cell stop				25		-24		
other cell title				-12				
other cell total				-177		185		
other cell unitCell			13	-27	17	-12		
other cell url				17				
repeated	13		-29	-28			63	
repeated & above figures	14		-12					
repeated & among figures			-14	-20			44	
repeated & no figures				-10			22	
repeats the first line				-42			56	
second above & column numbers				37		-35		
second above & every column named			-37	23			13	
second above & first cell bracket		13		-14				
second above & first cell colon		24	17	-38		21	-22	
second above & first cell colonInside	-22	23					13	
second above & first cell day		14	-12					
second above & first cell digits	-31	20					16	
second above & first cell dots				-42		45		
second above & first cell footnote				-12				13
second above & first cell head	-34	40	13			-15		
second above & first cell kind 1			-19				12	
second above & first cell kind 2			-18	-26	13	34		
second above & first cell kind 3				14		-19		
second above & first cell kind 4				11	-18			
second above & first cell kind 5				17		-16		
second above & first cell kind 6	-11	-12	11	-12			22	
second above & first cell lower		-16		13		25	-19	
second above & first cell part	-14				11			
second above & first cell sentence	-15		22					
second above & first cell source	-26	47						
second above & first cell stop				-25		19		
second above & first cell title				-14			12	
second above & first cell total			-34	-16		16	23	13
second above & first cell unitCell			-12	20		-14		
second above & first cell upper				-17		17		
second above & first cell yearInside	28			-29				
second above & in number columns figures 0							12	
second above & in number columns figures all	11		-17					
second above & in number columns figures few	-12		-13	-20	16	26	11	
second above & in number columns figures half				24		-21		
second above & in number columns text 0	-22			20	15	-36		17
second above & in number columns text all		11	-12			15		
second above & in number columns text few	13	-15		11	-15			
second above & in number columns text half				-20	12	16		
second above & in number columns text most				-11			16	
second above & kinds as usual 0	-18	13		-23				
second above & kinds as usual all			-11		16	-16		
second above & kinds as usual few	-15					10		
second above & kinds as usual half	22	-14						
second above & kinds as usual most			-15	15				
second above & missing	21		33	14	-26		-25	-13
second above & numbers 0				14		-11		-11
second above & numbers all	-14		-15					17
second above & numbers few							19	
second above & numbers half		-14	-19				12	15
second above & numbers most				-19	14	13		
second above & numbers na			11		-12			
second above & texts 0			-11	-16	12	16		
second above & texts all				19		-16	12	
second above & texts few					14	-14		
second above & texts half		-14	-12	-15		19	12	
second above & texts na			11		-12			
second above & width half			-12	11	18	-20		
second above & width less				-18	-11	11	12	
second above & width more					-14		19	
second above & width one			11		-12			
second above & width third	-15	13				11	-12	
second above & width usual		-11	-25		21			
second above & years apart different						13		
second above & years in line different			-12	-34	11	37		
second below & every column named	16		-15	-10		17		
second below & first cell bracket	17							
second below & first cell colon			11			-15		
second below & first cell colonInside			-13	-12		24		
second below & first cell day				26		-23		
second below & first cell digits		-28	25	10	-15			
second below & first cell dots			18	-42		29		
second below & first cell head	39	14	-43				-14	12
second below & first cell kind 1			-16	22	12		-11	
second below & first cell kind 2		-14	17	-51		38	19	
second below & first cell kind 3	-14	10						
second below & first cell kind 4	-10	23	-14	15	-12			
second below & first cell kind 6	28	-17	36	13	11	-65		
second below & first cell lower	-18	17	15			-15		-15
second below & first cell part				-13	27			
second below & first cell sentence				-25		45		-13
second below & first cell source				-16	12	17		14
second below & first cell stop					-10	16		
second below & first cell unitCell			15					
second below & first cell unitPhrase	29	-14						
second below & first cell upper			16					
second below & first cell yearInside				-38		40		
second below & in number columns figures 0	22				-15			-18
second below & in number columns figures all	-17	16		14		-14		
second below & in number columns figures few	18	-30	17	-13				
second below & in number columns figures half	-17	13			13			
second below & in number columns figures most		-12						
second below & in number columns figures na				-11				
second below & in number columns text 0	-25	21	25		19	-18		-17
second below & in number columns text all	11	-10	11		-13			
second below & in number columns text few		-11	-10	-12		10	14	
second below & in number columns text half	13		-18	10		-18		
second below & in number columns text na				-11				
second below & kinds as usual 0			12		-18		21	
second below & kinds as usual all	-13	18		11		-31	11	
second below & kinds as usual few	20							
second below & kinds as usual half				-16				
second below & kinds as usual most		-22		21	18	-15		
second below & missing	-12			20	-24	21		15
second below & numbers 0		22			-27			-10
second below & numbers all	16			-16	19			-15
second below & numbers few	14			28	-11	-33		
second below & numbers half	-14				19		11	
second below & numbers most		-17		-22	12			
second below & numbers na	-12							
second below & texts 0	32	-19	22	-24		15		-26
second below & texts all	-12	23			-17			
second below & texts few	-16			-14	23			
second below & texts half	11		-11	18	11	-26		
second below & texts most	13	-14				-14	13	
second below & texts na	-12							
second below & width half	-30	39		-14				
second below & width less	33	-41	14	13		-20		
second below & width more	19	-31	-23			11	14	
second below & width one	-12							
second below & width third						-14		
second below & width usual		17	17	-11				-32
second below & years in line again	-23	27						
second below & years in line different	-12	30						
separated	11			19	-32		12	
separated & from top 0 & first cell head	13							
separated & from top 0 & first cell kind 6			14					
separated & from top 0 & first length 30			11					
separated & from top 0 & first length 60	11							
separated & from top 0 & first without digit			14					
separated & from top 0 & heads 0			11					
separated & from top 0 & in number columns figures 0			14					
separated & from top 0 & in number columns nothing all			10					
separated & from top 0 & lengths as usual 0			16					
separated & from top 0 & long 0	-14		22					
separated & from top 0 & long all	14		-12					
separated & from top 0 & texts again 0			25	-19				
separated & from top 0 & texts again all			-12	13				
separated & from top 0 & units 0			15					
separated & from top 1			-16	23	-13			
separated & from top 12							12	
separated & from top 2				22		-20		
separated & from top 3	18	-12						
separated & from top 6	-12					14		
separated & from top far				-11		15		
signs 0		-16	23		-29		13	
signs few						13		
signs half				28		-15		
signs na				-19	19	-17	-10	11
some the same	-13			10				
texts 0					-34	31		
texts again 0	19		16	-16	-28	21	-20	
texts again all			-20	21	-12		23	
texts again few						20		
texts again half			-28	22	12	15	-16	
texts again na	-11		53			-57	20	
texts all	-16		29	-31	23	-24	22	
texts few				35	-12		-10	
texts half			-12	26	-14			
texts na				-19	19	-17	-10	11
too few cells	53	-28	-15	-14				11
too many cells				15				
units 0	-39	-33	-13	80		13		
units all	26	25	25	-49	-28			
units half	18			-12				
width half				11		-16		
width less				-16	-16	35		
width more			13	11		-20	12	
width one				-19	19	-17	-10	11
width third	20		-19	20		-25		
width usual				12	-23	33		-15
workbook			20		12	-12		
workbook & from top 0 & first cell bracket	12							
workbook & from top 0 & first cell head			12					
workbook & from top 0 & first cell in first column	13			-13				
workbook & from top 0 & first cell in later column			12					
workbook & from top 0 & first cell unitCell	11							
workbook & from top 0 & first column kind 6	13			-15				
workbook & from top 0 & first length 15	-33	18	19					
workbook & from top 0 & first length 30	18		-19					
workbook & from top 0 & first length 60	18							
workbook & from top 0 & first length 8			11					
workbook & from top 0 & first without digit			11					
workbook & from top 0 & in number columns text all			11					
workbook & from top 0 & in number columns years 0			10					
workbook & from top 0 & kinds as next 0	16	-12						
workbook & from top 0 & lengths as usual 0	13							
workbook & from top 0 & lengths as usual half	-11		12					
workbook & from top 0 & long 0	-15		16					
workbook & from top 0 & long all	19							
workbook & from top 0 & one cell at the left kind 6	12							
workbook & from top 0 & one cell at the right kind 6	-14							
workbook & from top 0 & units 0			11					
workbook & from top 0 & units all	11							
workbook & from top 0 & years 0			12					
workbook & from top 1			31				-21	
workbook & from top 12	-24		11			-16		17
workbook & from top 2	28	-19		-14	10	12		
workbook & from top 3	-16	16						-10
workbook & from top 6	12		21			-12		-13
workbook & from top far	-20		-50	15	12		27	24
years 0	-21	-13	37	-15	-27	35	13	
years all	27		-15	-16				
years few				37		-21		
years half				32		-11		
years in line different			13					
years na				-19	19	-17	-10	11
step always from T	91	52	-16	-85	-26		44	-45
step always from U	-11	-14	31					
step always from H		-44	-20	20	24	33		
step always from D	-67			121		20		-51
step always from G	-10			25		21	-46	
step always from S					10	-40		24
step always from B				-11		-30	52	
step always from N				-40		-12	-34	76
step blank between from T	-46	26	45					
step blank between from U	-12		20					
step blank between from H			-87	53	59	33		
step blank between from D	16			-30		-25	23	32
step blank between from G				-23		-26		17
step blank between from S	16			-43	-37	28		17
step blank between from B							-10	
step blank between from N	44							-38
step same places from T	68	40	-45	-39			11	-27
step same places from U	10	-13						
step same places from H		-16	-31	43		18		
step same places from D	-41			80	-20			-34
step same places from G				-19				
step same places from S				23				
step same places from B						-11	20	
step same places from N				-21			-10	48
step same kinds from T	25	42	-31	-25			16	-27
step same kinds from U	11	-13						
step same kinds from H		-15	-44					
step same kinds from D	-35			52	-13	49		-27
step same kinds from S				11		61		
step same kinds from B							-12	
step same kinds from N				-18				49
step deeper from T	-25	-13	18				27	
step deeper from U			-10					
step deeper from H			21	15	18	-18		
step deeper from D				13		-35		
step deeper from G				29		-23	-18	
step deeper from S				34				
step deeper from B							17	
step shallower from H			40	30	-24	-16		
step shallower from D				-130	54	158		42
step shallower from G				-14		23		
step shallower from S				-34	-54	-10		-47
step shallower from B							19	
step other places from T	23	12	29	-45	-16		33	-18
step other places from U	-22		27					
step other places from H		-28	11	-23	23	15		
step other places from D	-26			41	14	20		-17
step other places from G				45		16	-43	
step other places from S				-23	12	-38		30
step other places from B				-20		-19	33	
step other places from N				-19			-24	28
`;
