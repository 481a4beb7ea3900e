/**
 * Given names of the Islamic world: one line a name, its usual spellings in plain lower-case Latin letters as `latinise`
 * writes them (Arabic, Persian, Turkic and by way of Russian and French), then how Arabic letters write it. What one
 * Latin spelling stands for is one line, so حامد and حميد are both Hamid. Names that sound alike are the reason for the
 * table: Hasan is not Husayn, and Kamal not Jamal, though Arabic letters hardly tell how they sound.
 */
export const arabicNames = `
muhammad mohammad mohammed mohamed mohamad muhammed muhamad muhamed mohd muhd mhd md mahammad mukhammad mukhammed محمد
mahmud mahmoud mahmood mehmood makhmud mahmut محمود
ahmad ahmed ahmet akhmad akhmed احمد
hamid hameed hamed hamit khamid حميد حامد
hasan hassan hasen hesen khasan gasan hassen حسن حسان
husayn hussein hussain hossein husein huseyn huseyin husain hosein hoseyn hossain houssein husseyn guseyn gusein khusein khuseyn hussien hussayn حسين
ali aly alee علي
omar umar omer umer oumar عمر
amr amro عمرو
ammar عمار
said saeed saeid sayeed saied sait سعيد
saad سعد
jamal gamal jamaal djamal djemal cemal camal jemal dzhamal جمال
kamal kemal kamaal كمال
kamil kamel كامل
ibrahim ebrahim ibraheem ibragim brahim ابراهيم
yusuf yousef youssef yusef yousuf yusif yusup youssouf يوسف
yunus younes younus yunis younis يونس
mustafa mostafa moustafa mustapha مصطفي
murtaza morteza murtada mortaza مرتضي
mujtaba mojtaba مجتبي
salih saleh صالح
salah صلاح
salim saleem salem selim سليم سالم
salman selman سلمان
sulayman suleiman sulaiman soleiman suleyman soliman suliman soleyman suleman sleiman سليمان
nasir nasser naser nassir naseer ناصر نصير
samir sameer samer سمير سامر
tariq tarik tarek tareq طارق
walid waleed oualid velid وليد
hamza hamzah khamza حمزه
zayd zaid zeid zeyd زيد
ziyad ziad zeyad زياد
karim kareem kerim كريم
akram ekrem اكرم
qasim kasim qasem kassem qassem ghasem gasim kasem kacem قاسم
abbas عباس
jafar jaafar jafer cafer cafar djafar dzhafar جعفر
reza rida riza redha ridha rza رضا
mahdi mehdi mahdy مهدي
hadi hady هادي
ismail esmail ismael esmaeil ismayil اسماعيل
isa eisa issa عيسي
musa mousa moussa موسي
yasir yasser yaser ياسر
yasin yaseen yassin yassine ياسين
faisal faysal feisal فيصل
fahd fahad فهد
fuad fouad foad فواد
farid fareed ferid فريد
majid majed majeed mecid mejid مجيد ماجد
munir mounir muneer منير
mansur mansour mansoor منصور
masud masood massoud masoud mesud mesut مسعود
usama osama oussama usamah اسامه
uthman othman osman usman ousmane عثمان
khalid khaled halid halit xalid خالد
khalil khaleel halil xalil خليل
rashid rasheed rached rachid resid رشيد راشد
bilal belal بلال
anwar anwer enver انور
bashar bachar bashshar بشار
sultan soltan سلطان
nawaz navaz نواز
muammar moammar moamer muamar mouammar معمر
khalifa khalifah khaleefa خليفه
saddam sadam صدام
`;

/** The same of women. */
export const arabicWomensNames = `
fatima fatimah fatma fateme fatemeh فاطمه
zaynab zainab zeinab zeynab zeynep زينب
aisha ayesha aysha aicha aise عايشه
maryam mariam meryem marjam مريم
khadija khadijah khadijeh hatice خديجه
bushra bouchra بشري
`;
