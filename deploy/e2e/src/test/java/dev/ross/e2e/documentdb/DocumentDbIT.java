package dev.ross.e2e.documentdb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries everything that the query service needs of a MongoDB on DocumentDB, through its gateway with MongoDB's driver.
 */
@EnabledIfSystemProperty(named = DocumentDb.WANTED, matches = "true", disabledReason = "the profile documentdb is off")
@SuppressWarnings("NullAway.Init") // set in a setup method
class DocumentDbIT {
    private static final int MORE_THAN_A_PAGE = 350;

    private static DocumentDb documentDb;
    private static MongoClient client;
    private MongoCollection<Document> lines;

    @BeforeAll
    static void start(@TempDir Path folder) {
        documentDb = DocumentDb.started(folder.resolve("documentdb.log"));
        client = MongoClients.create(documentDb.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        documentDb.close();
    }

    @BeforeEach
    void begin() {
        lines = client.getDatabase("ross").getCollection("lines").withWriteConcern(WriteConcern.MAJORITY);
        lines.drop();
    }

    @Test
    void documentsComeBackAsTheyWereWritten() {
        var document = new Document("_id", "a")
                .append("position", 7L)
                .append("write", new ObjectId())
                .append(
                        "content",
                        new Document("name", "Åsa \u0000 🍴")
                                .append("none", null)
                                .append("share", 0.1))
                .append("gaps", List.of(1L, 2L))
                .append("flag", true)
                .append("number", 3);
        lines.insertOne(document);
        assertThat(lines.find(eq("_id", "a")).first()).isEqualTo(document);
    }

    @Test
    void queriesGoOnAfterTheirFirstPage() {
        fill();
        assertThat(lines.find().into(new ArrayList<>())).hasSize(MORE_THAN_A_PAGE);
        assertThat(lines.find(gte("number", 100)).batchSize(7).into(new ArrayList<>()))
                .hasSize(MORE_THAN_A_PAGE - 100);
        assertThat(lines.find()
                        .sort(new Document("number", -1))
                        .batchSize(20)
                        .map(line -> line.getInteger("number"))
                        .into(new ArrayList<>()))
                .hasSize(MORE_THAN_A_PAGE)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines.countDocuments(gte("number", 300))).isEqualTo(MORE_THAN_A_PAGE - 300);
    }

    @Test
    void aCursorThatWasClosedIsGone() {
        fill();
        var id = 0L;
        try (var cursor = lines.find().batchSize(10).cursor()) {
            cursor.next();
            id = Objects.requireNonNull(cursor.getServerCursor()).getId();
        }
        var goOn = new Document("getMore", id).append("collection", "lines");
        assertThatThrownBy(() -> client.getDatabase("ross").runCommand(goOn))
                .satisfiesAnyOf(
                        gone -> assertThat(gone).isInstanceOf(MongoCursorNotFoundException.class),
                        gone -> assertThat(((MongoCommandException) gone).getErrorCode())
                                .isEqualTo(43));
    }

    @Test
    void cursorsAreBounded() {
        fill();
        var page = new Document("find", "lines").append("batchSize", 1);
        var database = client.getDatabase("ross");
        var first = database.runCommand(page).get("cursor", Document.class).getLong("id");
        for (int more = 0; more < OpenCursors.MOST; more++) database.runCommand(page);
        assertThatThrownBy(() -> database.runCommand(new Document("getMore", first).append("collection", "lines")))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining(first.toString());
    }

    @Test
    void aDocumentThatIsThereAlreadyIsADuplicate() {
        lines.insertOne(new Document("_id", "a"));
        var twice = catchThrowableOfType(MongoWriteException.class, () -> lines.insertOne(new Document("_id", "a")));
        assertThat(twice.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        var bulk = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> lines.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", "a")),
                                new InsertOneModel<>(new Document("_id", "b"))),
                        new BulkWriteOptions().ordered(false)));
        assertThat(bulk.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(lines.countDocuments()).isEqualTo(2);
    }

    @Test
    void aDocumentIsReplacedOnlyWhereItIsAsItWasRead() {
        var read = new ObjectId();
        lines.insertOne(new Document("_id", "a").append("write", read));
        var replaced = new Document("_id", "a").append("write", new ObjectId());
        var asItWas = new Document("_id", "a").append("write", read);
        assertThat(lines.bulkWrite(List.of(new ReplaceOneModel<>(asItWas, replaced)))
                        .getMatchedCount())
                .isOne();
        assertThat(lines.bulkWrite(List.of(new ReplaceOneModel<>(asItWas, replaced)))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void uniqueIndexesAreThereOnceTheyAreMade() {
        lines.createIndex(ascending("node", "number"), new IndexOptions().unique(true));
        lines.createIndex(ascending("node", "number"), new IndexOptions().unique(true));
        assertThat(lines.listIndexes().into(new ArrayList<>())).hasSize(2);
        lines.insertOne(new Document("_id", "a").append("node", "n").append("number", 1));
        lines.insertOne(new Document("_id", "b").append("node", "n").append("number", 2));
        var twice = catchThrowableOfType(
                MongoWriteException.class,
                () -> lines.insertOne(
                        new Document("_id", "c").append("node", "n").append("number", 1)));
        assertThat(twice.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        var found = catchThrowableOfType(
                MongoCommandException.class,
                () -> lines.findOneAndUpdate(
                        eq("_id", "d"),
                        combine(set("node", "n"), set("number", 1)),
                        new FindOneAndUpdateOptions().upsert(true)));
        assertThat(found.getErrorCode()).isEqualTo(11000);
    }

    @Test
    void updatesInsertWhatIsMissing() {
        var upsert = new UpdateOptions().upsert(true);
        var change = combine(set("deadLetter", true), setOnInsert("position", -1L));
        assertThat(lines.updateOne(eq("_id", "a"), change, upsert).getUpsertedId())
                .isNotNull();
        assertThat(lines.updateOne(eq("_id", "a"), change, upsert).getMatchedCount())
                .isOne();
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(lines.findOneAndUpdate(eq("_id", "b"), set("number", 1), after))
                .isEqualTo(new Document("_id", "b").append("number", 1));
        assertThat(lines.find(in("_id", List.of("a", "b", "c"))).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(lines.deleteMany(in("_id", List.of("a", "b", "c"))).getDeletedCount())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsRefusedByItsCode() {
        var refused = catchThrowableOfType(
                MongoException.class,
                () -> lines.find(new Document("$nonsense", 1)).first());
        assertThat(refused.getCode()).isEqualTo(2);
        var unknown = catchThrowableOfType(
                MongoException.class, () -> client.getDatabase("ross").runCommand(new Document("nonsense", 1)));
        assertThat(unknown.getCode()).isEqualTo(59);
    }

    @Test
    void aDatabaseIsDroppedWithWhatIsInIt() {
        fill();
        assertThat(client.getDatabase("ross").listCollectionNames().into(new ArrayList<>()))
                .contains("lines");
        client.getDatabase("ross").drop();
        assertThat(client.getDatabase("ross").listCollectionNames().into(new ArrayList<>()))
                .isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() {
        var acknowledged = 0;
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 50; number++, acknowledged++) lines.insertOne(new Document());
            documentDb.kill();
            acknowledged += insertedUntilItFails();
            documentDb.restart();
            assertThat(lines.countDocuments()).isBetween((long) acknowledged, acknowledged + round + 1L);
        }
    }

    /** The number of inserts that PostgreSQL's children still accept until they notice that the postmaster has gone. */
    private int insertedUntilItFails() {
        for (int inserted = 0; inserted < 10_000; inserted++) {
            try {
                lines.insertOne(new Document());
            } catch (MongoException gone) {
                return inserted;
            }
        }
        throw new AssertionError("It was not killed.");
    }

    private void fill() {
        lines.insertMany(IntStream.range(0, MORE_THAN_A_PAGE)
                .mapToObj(number -> new Document("_id", "line " + number).append("number", number))
                .toList());
    }
}
