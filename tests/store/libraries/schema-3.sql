PRAGMA application_id = 1919247987;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'refsdb','m001_library','2026-01-02');
INSERT INTO "_sqlite_migrations" VALUES(2,'refsdb','m002_records','2026-01-02');
INSERT INTO "_sqlite_migrations" VALUES(3,'refsdb','m003_journal_names','2026-01-02');
CREATE TABLE about (
        name TEXT PRIMARY KEY,       -- 'sample': this is the library that comes with refsdb
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
CREATE TABLE answer_works (
        answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        doi TEXT NOT NULL COLLATE NOCASE REFERENCES works (doi),
        PRIMARY KEY (answer_id, rank)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE answers (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        question TEXT NOT NULL,      -- 'doi:…', or the printed text
        asked TEXT NOT NULL,         -- when, ISO 8601
        UNIQUE (source, question)
    ) STRICT;
CREATE TABLE candidates (
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,       -- 1 is the best
        doi TEXT NOT NULL COLLATE NOCASE REFERENCES works (doi),
        score REAL NOT NULL,
        evidence TEXT NOT NULL CHECK (json_valid(evidence)),  -- [[name, weight, detail], ...]
        PRIMARY KEY (reference_id, rank)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "candidates" VALUES(2,1,'10.2340/00015555-2271',1.0,'[["title",10.5,"same title"],["author",4.5,"Deza is first author"],["journal",3.0,"in Acta Derm Venereol"],["year",2.0,"year 2016"],["volume",3.0,"volume 96"],["page",6.0,"page 418-419"],["last page",0.5,"last page 419"],["issue",0.5,"issue 3"],["co-authors",1.5,"co-authors agree"]]');
INSERT INTO "candidates" VALUES(3,1,'10.1001/archderm.124.11.1721',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Wang is not named"]]');
INSERT INTO "candidates" VALUES(3,2,'10.2340/00015555-2271',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Deza is not named"]]');
INSERT INTO "candidates" VALUES(3,3,'10.1001/archderm.102.5.572',0.0,'[["title",-6.0,"another title"],["author",-1.5,"the record names no author"],["year",-4.5,"year 2003, not 1970"],["volume",-4.0,"volume 49, not 102"],["page",-5.5,"page 122, not 572-574"]]');
INSERT INTO "candidates" VALUES(3,4,'10.1111/jcpt.12340',0.0,'[["title",-6.0,"another title"],["author",-1.5,"the record names no author"],["year",-4.5,"year 2003, not 2015"],["volume",-4.0,"volume 49, not 41"],["page",-5.5,"page 122, not 94-96"]]');
INSERT INTO "candidates" VALUES(4,1,'10.1001/archderm.127.2.248',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Scheinman is not named"]]');
INSERT INTO "candidates" VALUES(5,1,'10.2340/00015555-2271',0.0,'[["title",-1.5,"a partly different title"],["author",-6.0,"Deza is not named"],["year",-4.5,"year 1999, not 2015"],["volume",-4.0,"volume 198, not 96"],["page",-5.5,"page 90, not 418-419"]]');
INSERT INTO "candidates" VALUES(6,1,'10.1001/archderm.124.11.1724',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Allen is not named"]]');
INSERT INTO "candidates" VALUES(7,1,'10.1001/archderm.124.11.1721',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Wang is not named"]]');
INSERT INTO "candidates" VALUES(7,2,'10.2340/00015555-2271',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Deza is not named"]]');
INSERT INTO "candidates" VALUES(7,3,'10.1001/archderm.102.5.572',0.0,'[["title",-6.0,"another title"],["author",-1.5,"the record names no author"],["year",-4.5,"year 2002, not 1970"],["volume",-4.0,"volume 16, not 102"],["page",-5.5,"page 621, not 572-574"]]');
INSERT INTO "candidates" VALUES(7,4,'10.1111/jcpt.12340',0.0,'[["title",-6.0,"another title"],["author",-1.5,"the record names no author"],["year",-4.5,"year 2002, not 2015"],["volume",-4.0,"volume 16, not 41"],["page",-5.5,"page 621, not 94-96"]]');
INSERT INTO "candidates" VALUES(8,1,'10.1111/jcpt.12340',1.0,'[["title",10.5,"same title"],["author",-1.5,"the record names no author"],["journal",3.0,"in Journal of Clinical Pharmacy and Therapeutics"],["year",2.0,"year 2016"],["volume",3.0,"volume 41"],["page",6.0,"page 94-96"],["last page",0.5,"last page 96"],["issue",0.5,"issue 1"]]');
INSERT INTO "candidates" VALUES(9,1,'10.1001/archderm.127.2.248',0.0,'[["title",-1.5,"a partly different title"],["author",-6.0,"Scheinman is not named"],["year",-4.5,"year 1995, not 1991"],["volume",-4.0,"volume 46, not 127"],["page",-5.5,"page 726, not 248-249"]]');
INSERT INTO "candidates" VALUES(10,1,'10.1001/archderm.116.6.621b',0.0,'[["title",-6.0,"another title"],["author",-6.0,"Goihman-Yahr is not named"]]');
INSERT INTO "candidates" VALUES(11,1,'10.1001/archderm.114.10.1473',1.0,'[["title",10.5,"same title"],["author",4.5,"Umbert is first author"],["journal",3.0,"in Archives of Dermatology"],["year",2.0,"year 1978"],["volume",3.0,"volume 114"],["page",6.0,"page 1473-1478"],["last page",0.5,"last page 1478"],["issue",0.5,"issue 10"]]');
CREATE TABLE citations (
        id INTEGER PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id),
        position INTEGER NOT NULL,   -- from 1, in the order of the list
        label TEXT NOT NULL,         -- the printed mark
        text TEXT NOT NULL,          -- exactly as printed; never changed
        doubt TEXT NOT NULL,         -- why it needs a look, or ''
        csl TEXT NOT NULL CHECK (json_valid(csl)),                -- what was read from the text
        confidence TEXT NOT NULL CHECK (json_valid(confidence)),  -- per field, 0 to 1
        reference_id INTEGER NOT NULL REFERENCES "references" (id),
        removed TEXT                 -- when it was no longer in the entry's list; NULL while it is
    ) STRICT;
INSERT INTO "citations" VALUES(1,1,1,'1','Cambiaghi S (2000) Fingertip calcinosis cutis. Cutis 66: 465-467','','{"author":[{"family":"Cambiaghi","given":"S"}],"container-title":"Cutis","issued":{"date-parts":[[2000]]},"page":"465-467","title":"Fingertip calcinosis cutis","type":"article-journal","volume":"66"}','{"author":0.988,"container_title":0.987,"issued":0.998,"page":0.995,"title":0.984,"type":0.948,"volume":0.994}',1,'2026-01-02');
INSERT INTO "citations" VALUES(2,1,2,'2','Deza G et al (2016) Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis. Acta Derm Venereol 96:418-419','','{"author":[{"family":"Deza","given":"G"}],"container-title":"Acta Derm Venereol","custom":{"et-al":true},"issued":{"date-parts":[[2016]]},"page":"418-419","title":"Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis","type":"article-journal","volume":"96"}','{"author":0.987,"container_title":0.987,"issued":0.995,"page":0.996,"title":0.972,"type":0.948,"volume":0.993}',2,NULL);
INSERT INTO "citations" VALUES(3,1,3,'3','Lai CH et al (2003) Congenital calcinosis cutis of the ear. J Am Acad Dermatol 49: 122-124','','{"author":[{"family":"Lai","given":"CH"}],"container-title":"J Am Acad Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"122-124","title":"Congenital calcinosis cutis of the ear","type":"article-journal","volume":"49"}','{"author":0.987,"container_title":0.988,"issued":0.997,"page":0.995,"title":0.985,"type":0.948,"volume":0.995}',3,NULL);
INSERT INTO "citations" VALUES(4,1,4,'4','Larralde M et al (2003) Calcinosis cutis following liver transplantation in a pediatric patient. Pediatric Dermatol 20: 225-228','','{"author":[{"family":"Larralde","given":"M"}],"container-title":"Pediatric Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"225-228","title":"Calcinosis cutis following liver transplantation in a pediatric patient","type":"article-journal","volume":"20"}','{"author":0.988,"container_title":0.987,"issued":0.994,"page":0.995,"title":0.97,"type":0.948,"volume":0.993}',4,NULL);
INSERT INTO "citations" VALUES(5,1,5,'5','Marzano AV et al (1999) Dystrophic calcinosis cutis in subacute lupus. Dermatology 198: 90-92','','{"author":[{"family":"Marzano","given":"AV"}],"container-title":"Dermatology","custom":{"et-al":true},"issued":{"date-parts":[[1999]]},"page":"90-92","title":"Dystrophic calcinosis cutis in subacute lupus","type":"article-journal","volume":"198"}','{"author":0.986,"container_title":0.989,"issued":0.998,"page":0.992,"title":0.986,"type":0.948,"volume":0.991}',5,NULL);
INSERT INTO "citations" VALUES(6,1,6,'6','Niederauer HH et al (1992) Calcinosis cutis in Coxsackie virus infection. Z Skinkr 67: 1101-1104','','{"author":[{"family":"Niederauer","given":"HH"}],"container-title":"Z Skinkr","custom":{"et-al":true},"issued":{"date-parts":[[1992]]},"page":"1101-1104","title":"Calcinosis cutis in Coxsackie virus infection","type":"article-journal","volume":"67"}','{"author":0.987,"container_title":0.987,"issued":0.997,"page":0.995,"title":0.974,"type":0.948,"volume":0.99}',6,NULL);
INSERT INTO "citations" VALUES(7,1,7,'7','Ogretmen Z et al (2002) Calcinosis cutis universalis. J Eur Acad Dermatol Venereol 16: 621-624','','{"author":[{"family":"Ogretmen","given":"Z"}],"container-title":"J Eur Acad Dermatol Venereol","custom":{"et-al":true},"issued":{"date-parts":[[2002]]},"page":"621-624","title":"Calcinosis cutis universalis","type":"article-journal","volume":"16"}','{"author":0.986,"container_title":0.987,"issued":0.996,"page":0.995,"title":0.976,"type":0.948,"volume":0.996}',7,NULL);
INSERT INTO "citations" VALUES(8,1,8,'8','Poormoghim H et al (2016) Systemic sclerosis and calcinosis cutis: response to rituximab. J Clin Pharm Ther 41: 94-96','','{"author":[{"family":"Poormoghim","given":"H"}],"container-title":"J Clin Pharm Ther","custom":{"et-al":true},"issued":{"date-parts":[[2016]]},"page":"94-96","title":"Systemic sclerosis and calcinosis cutis: response to rituximab","type":"article-journal","volume":"41"}','{"author":0.988,"container_title":0.989,"issued":0.998,"page":0.994,"title":0.983,"type":0.948,"volume":0.995}',8,NULL);
INSERT INTO "citations" VALUES(9,1,9,'9','Salmhofer W et al (1995) Cutaneous calciphylaxis in chronic renal failure. Dermatologist 46: 726-731','','{"author":[{"family":"Salmhofer","given":"W"}],"container-title":"Dermatologist","custom":{"et-al":true},"issued":{"date-parts":[[1995]]},"page":"726-731","title":"Cutaneous calciphylaxis in chronic renal failure","type":"article-journal","volume":"46"}','{"author":0.988,"container_title":0.987,"issued":0.997,"page":0.995,"title":0.981,"type":0.948,"volume":0.993}',9,NULL);
INSERT INTO "citations" VALUES(10,1,10,'10','Zouboulis CC et al (1990) Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism. dermatologist 41: 212-217','','{"author":[{"family":"Zouboulis","given":"CC"}],"container-title":"dermatologist","custom":{"et-al":true},"issued":{"date-parts":[[1990]]},"page":"212-217","title":"Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism","type":"article-journal","volume":"41"}','{"author":0.986,"container_title":0.949,"issued":0.998,"page":0.995,"title":0.932,"type":0.948,"volume":0.987}',10,NULL);
INSERT INTO "citations" VALUES(11,2,1,'1','Deza G, Sánchez-Schmidt JM, Pujol RM. Solitary plaque-type morphea with dystrophic calcinosis cutis. Acta Derm Venereol. 2016;96(3):418-9.','','{"author":[{"family":"Deza","given":"G"},{"family":"Sánchez-Schmidt","given":"JM"},{"family":"Pujol","given":"RM"}],"container-title":"Acta Derm Venereol","issue":"3","issued":{"date-parts":[[2016]]},"page":"418-419","title":"Solitary plaque-type morphea with dystrophic calcinosis cutis","type":"article-journal","volume":"96"}','{"author":0.963,"container_title":0.987,"issue":0.992,"issued":0.565,"page":0.984,"title":0.986,"type":0.948,"volume":0.591}',2,NULL);
INSERT INTO "citations" VALUES(12,2,2,'2','Poormoghim, H., et al. (2016). Systemic sclerosis and calcinosis cutis: Response to rituximab. Journal of Clinical Pharmacy and Therapeutics, 41(1), 94–96.','','{"author":[{"family":"Poormoghim","given":"H."}],"container-title":"Journal of Clinical Pharmacy and Therapeutics","custom":{"et-al":true},"issue":"1","issued":{"date-parts":[[2016]]},"page":"94-96","title":"Systemic sclerosis and calcinosis cutis: Response to rituximab","type":"article-journal","volume":"41"}','{"author":0.98,"container_title":0.987,"issue":0.991,"issued":0.999,"page":0.989,"title":0.982,"type":0.948,"volume":0.991}',8,NULL);
INSERT INTO "citations" VALUES(13,2,3,'3','A. V. Marzano et al., "Dystrophic calcinosis cutis in subacute lupus," Dermatology, vol. 198, pp. 90-92, 1999.','','{"author":[{"family":"Marzano","given":"A. V."}],"container-title":"Dermatology","custom":{"et-al":true},"issued":{"date-parts":[[1999]]},"page":"90-92","title":"Dystrophic calcinosis cutis in subacute lupus","type":"article-journal","volume":"198"}','{"author":0.978,"container_title":0.99,"issued":0.996,"page":0.983,"title":0.986,"type":0.948,"volume":0.995}',5,NULL);
INSERT INTO "citations" VALUES(14,2,4,'4','Umbert P. Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome. Arch Dermatol. 1978;114(10):1473-8.','','{"author":[{"family":"Umbert","given":"P."}],"container-title":"Arch Dermatol","issue":"10","issued":{"date-parts":[[1978]]},"page":"1473-1478","title":"Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome","type":"article-journal","volume":"114"}','{"author":0.988,"container_title":0.987,"issue":0.969,"issued":0.961,"page":0.558,"title":0.966,"type":0.948,"volume":0.981}',11,NULL);
INSERT INTO "citations" VALUES(15,1,1,'1','Cambiaghi S (2000) Fingertip calcinosis cutis. Cutis 66: 465-466','','{"author":[{"family":"Cambiaghi","given":"S"}],"container-title":"Cutis","issued":{"date-parts":[[2000]]},"page":"465-466","title":"Fingertip calcinosis cutis","type":"article-journal","volume":"66"}','{"author":0.988,"container_title":0.987,"issued":0.998,"page":0.995,"title":0.984,"type":0.948,"volume":0.994}',1,NULL);
CREATE TABLE entries (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE COLLATE NOCASE,
        title TEXT NOT NULL,
        byline TEXT NOT NULL,        -- the authors as printed, separated by '; '
        csl TEXT NOT NULL CHECK (json_valid(csl)),  -- the entry itself as a CSL item
        updated TEXT,                -- date of the last change, ISO 8601
        language TEXT NOT NULL,
        source TEXT NOT NULL,        -- the path or URL it was read from
        fingerprint TEXT NOT NULL    -- of its title and its list, as printed
    ) STRICT;
INSERT INTO "entries" VALUES(1,'calcinosis-cutis-overview','Calcinosis cutis (overview)','Prof. Dr. med. Clara Beispiel','{"author":[{"family":"Beispiel","given":"Clara"}],"custom":{"byline":["Prof. Dr. med. Clara Beispiel"],"icd-10":"L94.2","synonyms":["calcification of the skin","Calcinosis of the skin","cutaneous calcification","Cutaneous calcinosis"],"updated":"2021-09-14"},"issued":{"date-parts":[[2021,9,14]]},"language":"en","title":"Calcinosis cutis (overview)","type":"document"}','2021-09-14','en','examples/calcinosis-cutis.txt','324cecb7e546b46f9db63fbe7416ced0');
INSERT INTO "entries" VALUES(2,'scleroderma-of-the-skin','Scleroderma of the skin','Dr. Jonas Muster; Clara Beispiel','{"author":[{"family":"Muster","given":"Jonas"},{"family":"Beispiel","given":"Clara"}],"custom":{"byline":["Dr. Jonas Muster","Clara Beispiel"],"icd-10":"L94.0; M34.1","updated":"2022-03-02"},"issued":{"date-parts":[[2022,3,2]]},"language":"en","title":"Scleroderma of the skin","type":"document"}','2022-03-02','en','examples/scleroderma-skin.txt','c2cd8cbea0785dbdc764abcdf974ed9c');
CREATE TABLE entry_identifiers (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        scheme TEXT NOT NULL,        -- 'icd-10'
        value TEXT NOT NULL,
        PRIMARY KEY (entry_id, scheme, value)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "entry_identifiers" VALUES(1,'icd-10','L94.2');
INSERT INTO "entry_identifiers" VALUES(2,'icd-10','L94.0');
INSERT INTO "entry_identifiers" VALUES(2,'icd-10','M34.1');
CREATE TABLE entry_synonyms (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        synonym TEXT NOT NULL,
        PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "entry_synonyms" VALUES(1,1,'calcification of the skin');
INSERT INTO "entry_synonyms" VALUES(1,2,'Calcinosis of the skin');
INSERT INTO "entry_synonyms" VALUES(1,3,'cutaneous calcification');
INSERT INTO "entry_synonyms" VALUES(1,4,'Cutaneous calcinosis');
CREATE TABLE journal_name_grounds (
        name_id INTEGER NOT NULL REFERENCES journal_names (id) ON DELETE CASCADE,
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        doi TEXT NOT NULL COLLATE NOCASE,  -- counts while this is the reference's accepted work
        PRIMARY KEY (name_id, reference_id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE journal_names (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,          -- folded, as names are compared
        printed TEXT NOT NULL,       -- as it was printed first
        issn TEXT NOT NULL,
        journal TEXT NOT NULL,       -- the journal's name in the record
        revoked TEXT,                -- when a person said that it is not so, ISO 8601
        UNIQUE (name, issn)
    ) STRICT;
CREATE TABLE records (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,        -- the file it was read from
        place INTEGER NOT NULL,      -- its line there, from 1
        key TEXT NOT NULL,           -- its key there, or ''
        text TEXT NOT NULL,          -- exactly as it stands there, with the fields that are not read
        why TEXT NOT NULL,           -- why it could not be read, or ''
        csl TEXT CHECK (csl IS NULL OR json_valid(csl)),  -- what was read from the text, where it could be
        reference_id INTEGER REFERENCES "references" (id)  -- NULL where it could not be read
    ) STRICT;
INSERT INTO "records" VALUES(1,'my.bib',1,'deza16','@article{deza16, title={Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis}, author={Deza, G.}, journal={Acta Derm Venereol}, year=2016, volume=96, pages={418--419}}','','{"author":[{"family":"Deza","given":"G."}],"container-title":"Acta Derm Venereol","issued":{"date-parts":[[2016]]},"page":"418-419","title":"Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis","type":"article-journal","volume":"96"}',2);
INSERT INTO "records" VALUES(2,'my.bib',2,'kept','@book{kept, title={A book of its own}, author={Kept, A.}, year=1990}','','{"author":[{"family":"Kept","given":"A."}],"issued":{"date-parts":[[1990]]},"title":"A book of its own","type":"book"}',12);
CREATE TABLE reference_aliases (
        alias TEXT PRIMARY KEY COLLATE NOCASE,  -- a key that was lost when two references became one
        reference_id INTEGER NOT NULL REFERENCES "references" (id)
    ) STRICT;
INSERT INTO "reference_aliases" VALUES('deza16',2);
CREATE TABLE reference_features (
        feature TEXT NOT NULL,       -- what prints of one work have in common
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        PRIMARY KEY (feature, reference_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "reference_features" VALUES('avp:cambiaghi:66:465',1);
INSERT INTO "reference_features" VALUES('ay:cambiaghi:2000',1);
INSERT INTO "reference_features" VALUES('text:cambiaghis2000fingertipcalcinosiscutiscutis66465466',1);
INSERT INTO "reference_features" VALUES('text:cambiaghis2000fingertipcalcinosiscutiscutis66465467',1);
INSERT INTO "reference_features" VALUES('title:fingertipcalcinosiscutis',1);
INSERT INTO "reference_features" VALUES('vp:66:465:2000',1);
INSERT INTO "reference_features" VALUES('avp:deza:96:418',2);
INSERT INTO "reference_features" VALUES('ay:deza:2016',2);
INSERT INTO "reference_features" VALUES('text:dezagetal2016solitaryplaquetypemorpheawithdystrophiccalcinosiscutisactadermvenereol96418419',2);
INSERT INTO "reference_features" VALUES('text:dezagsanchezschmidtjmpujolrmsolitaryplaquetypemorpheawithdystrophiccalcinosiscutisactadermvenereol20169634189',2);
INSERT INTO "reference_features" VALUES('title:solitaryplaquetypemorpheawithdys',2);
INSERT INTO "reference_features" VALUES('vp:96:418:2016',2);
INSERT INTO "reference_features" VALUES('avp:lai:49:122',3);
INSERT INTO "reference_features" VALUES('ay:lai:2003',3);
INSERT INTO "reference_features" VALUES('text:laichetal2003congenitalcalcinosiscutisoftheearjamacaddermatol49122124',3);
INSERT INTO "reference_features" VALUES('title:congenitalcalcinosiscutisoftheea',3);
INSERT INTO "reference_features" VALUES('vp:49:122:2003',3);
INSERT INTO "reference_features" VALUES('avp:larralde:20:225',4);
INSERT INTO "reference_features" VALUES('ay:larralde:2003',4);
INSERT INTO "reference_features" VALUES('text:larraldemetal2003calcinosiscutisfollowinglivertransplantationinapediatricpatientpediatricdermatol20225228',4);
INSERT INTO "reference_features" VALUES('title:calcinosiscutisfollowinglivertra',4);
INSERT INTO "reference_features" VALUES('vp:20:225:2003',4);
INSERT INTO "reference_features" VALUES('avp:marzano:198:90',5);
INSERT INTO "reference_features" VALUES('ay:marzano:1999',5);
INSERT INTO "reference_features" VALUES('text:avmarzanoetaldystrophiccalcinosiscutisinsubacutelupusdermatologyvol198pp90921999',5);
INSERT INTO "reference_features" VALUES('text:marzanoavetal1999dystrophiccalcinosiscutisinsubacutelupusdermatology1989092',5);
INSERT INTO "reference_features" VALUES('title:dystrophiccalcinosiscutisinsubac',5);
INSERT INTO "reference_features" VALUES('vp:198:90:1999',5);
INSERT INTO "reference_features" VALUES('avp:niederauer:67:1101',6);
INSERT INTO "reference_features" VALUES('ay:niederauer:1992',6);
INSERT INTO "reference_features" VALUES('text:niederauerhhetal1992calcinosiscutisincoxsackievirusinfectionzskinkr6711011104',6);
INSERT INTO "reference_features" VALUES('title:calcinosiscutisincoxsackievirusi',6);
INSERT INTO "reference_features" VALUES('vp:67:1101:1992',6);
INSERT INTO "reference_features" VALUES('avp:ogretmen:16:621',7);
INSERT INTO "reference_features" VALUES('ay:ogretmen:2002',7);
INSERT INTO "reference_features" VALUES('text:ogretmenzetal2002calcinosiscutisuniversalisjeuracaddermatolvenereol16621624',7);
INSERT INTO "reference_features" VALUES('title:calcinosiscutisuniversalis',7);
INSERT INTO "reference_features" VALUES('vp:16:621:2002',7);
INSERT INTO "reference_features" VALUES('avp:poormoghim:41:94',8);
INSERT INTO "reference_features" VALUES('ay:poormoghim:2016',8);
INSERT INTO "reference_features" VALUES('text:poormoghimhetal2016systemicsclerosisandcalcinosiscutisresponsetorituximabjclinpharmther419496',8);
INSERT INTO "reference_features" VALUES('text:poormoghimhetal2016systemicsclerosisandcalcinosiscutisresponsetorituximabjournalofclinicalpharmacyandtherapeutics4119496',8);
INSERT INTO "reference_features" VALUES('title:systemicsclerosisandcalcinosiscu',8);
INSERT INTO "reference_features" VALUES('vp:41:94:2016',8);
INSERT INTO "reference_features" VALUES('avp:salmhofer:46:726',9);
INSERT INTO "reference_features" VALUES('ay:salmhofer:1995',9);
INSERT INTO "reference_features" VALUES('text:salmhoferwetal1995cutaneouscalciphylaxisinchronicrenalfailuredermatologist46726731',9);
INSERT INTO "reference_features" VALUES('title:cutaneouscalciphylaxisinchronicr',9);
INSERT INTO "reference_features" VALUES('vp:46:726:1995',9);
INSERT INTO "reference_features" VALUES('avp:zouboulis:41:212',10);
INSERT INTO "reference_features" VALUES('ay:zouboulis:1990',10);
INSERT INTO "reference_features" VALUES('text:zouboulisccetal1990calcinosiscutiscutaneousmanifestationsofgeneralizedcalcinosisinrenalhyperparathyroidismdermatologist41212217',10);
INSERT INTO "reference_features" VALUES('title:calcinosiscutiscutaneousmanifest',10);
INSERT INTO "reference_features" VALUES('vp:41:212:1990',10);
INSERT INTO "reference_features" VALUES('avp:umbert:114:1473',11);
INSERT INTO "reference_features" VALUES('ay:umbert:1978',11);
INSERT INTO "reference_features" VALUES('text:umbertpconcurrentlocalizedsclerodermaanddiscoidlupuserythematosuscutaneousmixedoroverlapsyndromearchdermatol19781141014738',11);
INSERT INTO "reference_features" VALUES('title:concurrentlocalizedsclerodermaan',11);
INSERT INTO "reference_features" VALUES('vp:114:1473:1978',11);
INSERT INTO "reference_features" VALUES('ay:kept:1990',12);
CREATE TABLE "references" (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE COLLATE NOCASE,  -- given once, never recomputed
        type TEXT NOT NULL,          -- CSL type
        author TEXT NOT NULL,        -- family names, separated by '; '
        year INTEGER,
        title TEXT NOT NULL,
        container_title TEXT NOT NULL,
        volume TEXT NOT NULL,
        page TEXT NOT NULL,
        doi TEXT COLLATE NOCASE,
        verdict TEXT NOT NULL DEFAULT 'unchecked' CHECK (verdict IN ('accept', 'ask', 'none', 'unchecked')),
        score REAL NOT NULL DEFAULT 0,  -- probability that the best candidate is the cited work
        reason TEXT NOT NULL DEFAULT '',
        checked TEXT,                -- when the verdict was given, ISO 8601
        work_doi TEXT COLLATE NOCASE REFERENCES works (doi),  -- the accepted work
        printed TEXT NOT NULL CHECK (json_valid(printed)),  -- CSL item: what the citation says
        csl TEXT NOT NULL CHECK (json_valid(csl)),          -- CSL item: what the library believes
        corrected TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(corrected)),  -- per field: what a person said
        origins TEXT NOT NULL CHECK (json_valid(origins))   -- per field: 'person', 'work' or 'citation'
    ) STRICT;
INSERT INTO "references" VALUES(1,'cambiaghi2000','article-journal','Cambiaghi',2000,'Fingertip calcinosis cutis','Cutis','66','465-466',NULL,'unchecked',0.0,'',NULL,NULL,'{"author":[{"family":"Cambiaghi","given":"S"}],"container-title":"Cutis","issued":{"date-parts":[[2000]]},"page":"465-466","title":"Fingertip calcinosis cutis","type":"article-journal","volume":"66"}','{"author":[{"family":"Cambiaghi","given":"S"}],"container-title":"Cutis","issued":{"date-parts":[[2000]]},"page":"465-466","title":"Fingertip calcinosis cutis","type":"article-journal","volume":"66"}','{}','{"author":"citation","container_title":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(2,'deza2016','article-journal','Deza; Sánchez-Schmidt; Pujol',2016,'Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis','Acta Derm Venereol','96','418-419','10.2340/00015555-2271','accept',1.0,'same title, page 418-419, Deza is first author, in Acta Derm Venereol','2026-01-02','10.2340/00015555-2271','{"author":[{"family":"Deza","given":"G"},{"family":"Sánchez-Schmidt","given":"JM"},{"family":"Pujol","given":"RM"}],"container-title":"Acta Derm Venereol","issue":"3","issued":{"date-parts":[[2016]]},"page":"418-419","title":"Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis","type":"article-journal","volume":"96"}','{"DOI":"10.2340/00015555-2271","author":[{"family":"Deza","given":"Gustavo"},{"family":"Sánchez-Schmidt","given":"Julia Maria"},{"family":"Pujol","given":"Ramon M."}],"container-title":"Acta Derm Venereol","issue":"3","issued":{"date-parts":[[2016]]},"page":"418-419","title":"Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis","type":"article-journal","volume":"96"}','{}','{"author":"work","container_title":"work","doi":"work","issue":"work","issued":"work","page":"work","title":"work","type":"work","volume":"work"}');
INSERT INTO "references" VALUES(3,'lai2003','article-journal','Lai',2003,'Congenital calcinosis cutis of the ear','J Am Acad Dermatol','49','122-124',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Lai","given":"CH"}],"container-title":"J Am Acad Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"122-124","title":"Congenital calcinosis cutis of the ear","type":"article-journal","volume":"49"}','{"author":[{"family":"Lai","given":"CH"}],"container-title":"J Am Acad Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"122-124","title":"Congenital calcinosis cutis of the ear","type":"article-journal","volume":"49"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(4,'larralde2003','article-journal','Larralde',2003,'Calcinosis cutis following liver transplantation in a pediatric patient','Pediatric Dermatol','20','225-228',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Larralde","given":"M"}],"container-title":"Pediatric Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"225-228","title":"Calcinosis cutis following liver transplantation in a pediatric patient","type":"article-journal","volume":"20"}','{"author":[{"family":"Larralde","given":"M"}],"container-title":"Pediatric Dermatol","custom":{"et-al":true},"issued":{"date-parts":[[2003]]},"page":"225-228","title":"Calcinosis cutis following liver transplantation in a pediatric patient","type":"article-journal","volume":"20"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(5,'marzano1999','article-journal','Marzano',1999,'Dystrophic calcinosis cutis in subacute lupus','Dermatology','198','90-92',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Marzano","given":"AV"}],"container-title":"Dermatology","custom":{"et-al":true},"issued":{"date-parts":[[1999]]},"page":"90-92","title":"Dystrophic calcinosis cutis in subacute lupus","type":"article-journal","volume":"198"}','{"author":[{"family":"Marzano","given":"AV"}],"container-title":"Dermatology","custom":{"et-al":true},"issued":{"date-parts":[[1999]]},"page":"90-92","title":"Dystrophic calcinosis cutis in subacute lupus","type":"article-journal","volume":"198"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(6,'niederauer1992','article-journal','Niederauer',1992,'Calcinosis cutis in Coxsackie virus infection','Z Skinkr','67','1101-1104',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Niederauer","given":"HH"}],"container-title":"Z Skinkr","custom":{"et-al":true},"issued":{"date-parts":[[1992]]},"page":"1101-1104","title":"Calcinosis cutis in Coxsackie virus infection","type":"article-journal","volume":"67"}','{"author":[{"family":"Niederauer","given":"HH"}],"container-title":"Z Skinkr","custom":{"et-al":true},"issued":{"date-parts":[[1992]]},"page":"1101-1104","title":"Calcinosis cutis in Coxsackie virus infection","type":"article-journal","volume":"67"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(7,'ogretmen2002','article-journal','Ogretmen',2002,'Calcinosis cutis universalis','J Eur Acad Dermatol Venereol','16','621-624',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Ogretmen","given":"Z"}],"container-title":"J Eur Acad Dermatol Venereol","custom":{"et-al":true},"issued":{"date-parts":[[2002]]},"page":"621-624","title":"Calcinosis cutis universalis","type":"article-journal","volume":"16"}','{"author":[{"family":"Ogretmen","given":"Z"}],"container-title":"J Eur Acad Dermatol Venereol","custom":{"et-al":true},"issued":{"date-parts":[[2002]]},"page":"621-624","title":"Calcinosis cutis universalis","type":"article-journal","volume":"16"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(8,'poormoghim2016','article-journal','Poormoghim',2016,'Systemic sclerosis and calcinosis cutis: response to rituximab','Journal of Clinical Pharmacy and Therapeutics','41','94-96','10.1111/jcpt.12340','accept',1.0,'same title, page 94-96, in Journal of Clinical Pharmacy and Therapeutics, volume 41; but the record names no author','2026-01-02','10.1111/jcpt.12340','{"author":[{"family":"Poormoghim","given":"H"}],"container-title":"J Clin Pharm Ther","custom":{"et-al":true},"issue":"1","issued":{"date-parts":[[2016]]},"page":"94-96","title":"Systemic sclerosis and calcinosis cutis: response to rituximab","type":"article-journal","volume":"41"}','{"DOI":"10.1111/jcpt.12340","ISSN":"1365-2710","author":[{"family":"Poormoghim","given":"H"}],"container-title":"Journal of Clinical Pharmacy and Therapeutics","custom":{"et-al":true},"issue":"1","issued":{"date-parts":[[2016,2]]},"page":"94-96","publisher":"Wiley","title":"Systemic sclerosis and calcinosis cutis: response to rituximab","type":"article-journal","volume":"41"}','{}','{"author":"citation","container_title":"work","doi":"work","et_al":"citation","issn":"work","issue":"work","issued":"work","page":"work","publisher":"work","title":"work","type":"work","volume":"work"}');
INSERT INTO "references" VALUES(9,'salmhofer1995','article-journal','Salmhofer',1995,'Cutaneous calciphylaxis in chronic renal failure','Dermatologist','46','726-731',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Salmhofer","given":"W"}],"container-title":"Dermatologist","custom":{"et-al":true},"issued":{"date-parts":[[1995]]},"page":"726-731","title":"Cutaneous calciphylaxis in chronic renal failure","type":"article-journal","volume":"46"}','{"author":[{"family":"Salmhofer","given":"W"}],"container-title":"Dermatologist","custom":{"et-al":true},"issued":{"date-parts":[[1995]]},"page":"726-731","title":"Cutaneous calciphylaxis in chronic renal failure","type":"article-journal","volume":"46"}','{}','{"author":"citation","container_title":"citation","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(10,'zouboulis1990','article-journal','Zouboulis',1990,'Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism','Der Hautarzt','41','212-217',NULL,'none',0.0,'nothing fits; no work that was offered has its title or its author','2026-01-02',NULL,'{"author":[{"family":"Zouboulis","given":"CC"}],"container-title":"dermatologist","custom":{"et-al":true},"issued":{"date-parts":[[1990]]},"page":"212-217","title":"Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism","type":"article-journal","volume":"41"}','{"author":[{"family":"Zouboulis","given":"CC"}],"container-title":"Der Hautarzt","custom":{"et-al":true},"issued":{"date-parts":[[1990]]},"page":"212-217","title":"Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism","type":"article-journal","volume":"41"}','{"container_title":{"container-title":"Der Hautarzt"}}','{"author":"citation","container_title":"person","et_al":"citation","issued":"citation","page":"citation","title":"citation","type":"citation","volume":"citation"}');
INSERT INTO "references" VALUES(11,'umbert1978','article-journal','Umbert',1978,'Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome','Archives of Dermatology','114','1473-1478','10.1001/archderm.114.10.1473','accept',1.0,'same title, page 1473-1478, Umbert is first author, in Archives of Dermatology','2026-01-02','10.1001/archderm.114.10.1473','{"author":[{"family":"Umbert","given":"P."}],"container-title":"Arch Dermatol","issue":"10","issued":{"date-parts":[[1978]]},"page":"1473-1478","title":"Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome","type":"article-journal","volume":"114"}','{"DOI":"10.1001/archderm.114.10.1473","ISSN":"0003-987X","author":[{"family":"Umbert","given":"P."}],"container-title":"Archives of Dermatology","issue":"10","issued":{"date-parts":[[1978,10,1]]},"page":"1473-1478","publisher":"American Medical Association (AMA)","title":"Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome","type":"article-journal","volume":"114"}','{}','{"author":"work","container_title":"work","doi":"work","issn":"work","issue":"work","issued":"work","page":"work","publisher":"work","title":"work","type":"work","volume":"work"}');
INSERT INTO "references" VALUES(12,'kept','book','Kept',1990,'A book of its own','','','',NULL,'unchecked',0.0,'',NULL,NULL,'{"author":[{"family":"Kept","given":"A."}],"issued":{"date-parts":[[1990]]},"title":"A book of its own","type":"book"}','{"author":[{"family":"Kept","given":"A."}],"issued":{"date-parts":[[1990]]},"title":"A book of its own","type":"book"}','{}','{"author":"citation","issued":"citation","title":"citation","type":"citation"}');
CREATE TABLE works (
        doi TEXT PRIMARY KEY COLLATE NOCASE,
        title TEXT NOT NULL,
        source TEXT NOT NULL,        -- who said so
        fetched TEXT NOT NULL,       -- when, ISO 8601
        record TEXT NOT NULL CHECK (json_valid(record))  -- what the source answered, whole
    ) STRICT;
INSERT INTO "works" VALUES('10.1001/archderm.124.11.1721','Calcinosis cutis in juvenile dermatomyositis: remarkable response to aluminum hydroxide therapy','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.124.11.1721","ISSN":["0003-987X"],"author":[{"family":"Wang","given":"W. J."}],"container-title":["Archives of Dermatology"],"issue":"11","issued":{"date-parts":[[1988,11,1]]},"page":"1721-1722","published-print":{"date-parts":[[1988,11,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Calcinosis cutis in juvenile dermatomyositis: remarkable response to aluminum hydroxide therapy"],"type":"journal-article","volume":"124"}');
INSERT INTO "works" VALUES('10.2340/00015555-2271','Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis','index:works.jsonl','2026-01-02','{"DOI":"10.2340/00015555-2271","author":[{"family":"Deza","given":"Gustavo"},{"family":"Sánchez-Schmidt","given":"Julia Maria"},{"family":"Pujol","given":"Ramon M."}],"container-title":["Acta Derm Venereol"],"issue":"3","issued":{"date-parts":[[2016]]},"page":"418-419","published-online":{"date-parts":[[2015,11,3]]},"short-container-title":["Acta Derm Venereol"],"title":["Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis"],"type":"journal-article","volume":"96"}');
INSERT INTO "works" VALUES('10.1001/archderm.102.5.572','Dermatomyositis, calcinosis cutis, acanthosis nigricans, and exogenous hypercortisonism','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.102.5.572","ISSN":["0003-987X"],"container-title":["Archives of Dermatology"],"issue":"5","issued":{"date-parts":[[1970,11,1]]},"page":"572-574","published-print":{"date-parts":[[1970,11,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Dermatomyositis, calcinosis cutis, acanthosis nigricans, and exogenous hypercortisonism"],"type":"journal-article","volume":"102"}');
INSERT INTO "works" VALUES('10.1111/jcpt.12340','Systemic sclerosis and calcinosis cutis: response to rituximab','index:works.jsonl','2026-01-02','{"DOI":"10.1111/jcpt.12340","ISSN":["1365-2710"],"container-title":["Journal of Clinical Pharmacy and Therapeutics"],"issue":"1","issued":{"date-parts":[[2016,2]]},"page":"94-96","published-online":{"date-parts":[[2015,12,15]]},"published-print":{"date-parts":[[2016,2]]},"publisher":"Wiley","short-container-title":["J Clin Pharm Ther"],"title":["Systemic sclerosis and calcinosis cutis: response to rituximab"],"type":"journal-article","volume":"41"}');
INSERT INTO "works" VALUES('10.1001/archderm.127.2.248','Acral necrosis in a patient with chronic renal failure. Calciphylaxis','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.127.2.248","ISSN":["0003-987X"],"author":[{"family":"Scheinman","given":"P. L."}],"container-title":["Archives of Dermatology"],"issue":"2","issued":{"date-parts":[[1991,2,1]]},"page":"248-249","published-print":{"date-parts":[[1991,2,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Acral necrosis in a patient with chronic renal failure. Calciphylaxis"],"type":"journal-article","volume":"127"}');
INSERT INTO "works" VALUES('10.1001/archderm.124.11.1724','Human immunodeficiency virus-neutralizing serum samples in healthy control subjects with resolved subacute cutaneous lupus erythematosus','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.124.11.1724","ISSN":["0003-987X"],"author":[{"family":"Allen","given":"A. D."}],"container-title":["Archives of Dermatology"],"issue":"11","issued":{"date-parts":[[1988,11,1]]},"page":"1724-1725","published-print":{"date-parts":[[1988,11,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Human immunodeficiency virus-neutralizing serum samples in healthy control subjects with resolved subacute cutaneous lupus erythematosus"],"type":"journal-article","volume":"124"}');
INSERT INTO "works" VALUES('10.1001/archderm.116.6.621b','Generalized morphea: a side effect of valproate sodium?','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.116.6.621b","ISSN":["0003-987X"],"author":[{"family":"Goihman-Yahr","given":"M."}],"container-title":["Archives of Dermatology"],"issue":"6","issued":{"date-parts":[[1980,6,1]]},"page":"621b-621","published-print":{"date-parts":[[1980,6,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Generalized morphea: a side effect of valproate sodium?"],"type":"journal-article","volume":"116"}');
INSERT INTO "works" VALUES('10.1001/archderm.114.10.1473','Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome','index:works.jsonl','2026-01-02','{"DOI":"10.1001/archderm.114.10.1473","ISSN":["0003-987X"],"author":[{"family":"Umbert","given":"P."}],"container-title":["Archives of Dermatology"],"issue":"10","issued":{"date-parts":[[1978,10,1]]},"page":"1473-1478","published-print":{"date-parts":[[1978,10,1]]},"publisher":"American Medical Association (AMA)","relation":{},"title":["Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous ''mixed'' or ''overlap'' syndrome"],"type":"journal-article","volume":"114"}');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX entries_source ON entries (source);
CREATE INDEX entries_fingerprint ON entries (fingerprint);
CREATE INDEX references_verdict ON "references" (verdict);
CREATE UNIQUE INDEX references_work ON "references" (work_doi) WHERE work_doi IS NOT NULL;
CREATE INDEX reference_features_reference ON reference_features (reference_id);
CREATE UNIQUE INDEX citations_position ON citations (entry_id, position) WHERE removed IS NULL;
CREATE INDEX citations_reference ON citations (reference_id);
CREATE INDEX candidates_doi ON candidates (doi);
CREATE INDEX answer_works_doi ON answer_works (doi);
CREATE VIEW entry_references AS
        SELECT e.key AS entry, c.position, c.label, c.text, r.key AS reference, r.doi
        FROM citations c
        JOIN entries e ON e.id = c.entry_id
        JOIN "references" r ON r.id = c.reference_id
        WHERE c.removed IS NULL
        ORDER BY e.key, c.position;
CREATE VIEW cited_by AS
        SELECT r.key AS reference, e.key AS entry, c.position, c.label, c.text
        FROM citations c
        JOIN entries e ON e.id = c.entry_id
        JOIN "references" r ON r.id = c.reference_id
        WHERE c.removed IS NULL
        ORDER BY r.key, e.key, c.position;
CREATE VIEW open_questions AS
        SELECT r.key AS reference, count(c.id) AS citations, r.score, r.reason
        FROM "references" r
        LEFT JOIN citations c ON c.reference_id = r.id AND c.removed IS NULL
        WHERE r.verdict = 'ask'
        GROUP BY r.id
        ORDER BY citations DESC, r.key;
CREATE INDEX records_source ON records (source);
CREATE INDEX records_reference ON records (reference_id);
CREATE INDEX journal_name_grounds_reference ON journal_name_grounds (reference_id);
CREATE VIEW learned_journal_names AS
        SELECT n.printed, n.journal, group_concat(DISTINCT n.issn) AS issn,
            count(DISTINCT r.id) AS "references", max(n.revoked) AS revoked, n.name
        FROM journal_names n
        LEFT JOIN journal_name_grounds g ON g.name_id = n.id
        LEFT JOIN "references" r ON r.id = g.reference_id AND r.work_doi = g.doi AND r.verdict = 'accept'
        GROUP BY n.name, n.journal
        ORDER BY n.name, n.journal;
COMMIT;
