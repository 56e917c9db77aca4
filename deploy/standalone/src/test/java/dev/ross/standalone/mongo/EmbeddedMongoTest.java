package dev.ross.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.PostgresProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static PostgresProcess postgres;

    @SuppressWarnings("NullAway.Init")
    private static SecretFiles secrets;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedMongo server;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoCollection<Document> pages;

    @BeforeAll
    static void startPostgres() {
        secrets = new SecretFiles(home.resolve("secrets"));
        postgres = EmbeddedMongoFixture.postgres(home);
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void start() {
        open();
    }

    @AfterEach
    void stop() {
        database().drop();
        close();
    }

    private void open() {
        server = EmbeddedMongo.start(postgres.server(), secrets);
        client = MongoClients.create(server.uri());
        pages = database().getCollection("seating-book-2");
    }

    private void close() {
        client.close();
        server.close();
    }

    @Test
    void keepsItsDocumentsFromOneStartToTheNext() {
        var page = new Document("_id", "r-1")
                .append("position", 7L)
                .append("write", new ObjectId())
                .append("at", new Date(1_000))
                .append("bytes", new Binary(new byte[] {1, 2}))
                .append("content", new Document("zebra", 1).append("ant", List.of(1.5, "two", true)))
                .append("nothing", null);
        pages.insertOne(page);
        close();
        open();
        assertThat(pages.find(eq("_id", "r-1")).first()).isEqualTo(page);
        assertThat(pages.find(eq("_id", "r-1")).first().get("content", Document.class))
                .containsKeys("zebra", "ant");
        assertThat(database().listCollectionNames()).containsExactly("seating-book-2");
    }

    @Test
    void nobodyIsLetInWithoutThePassword() {
        var address = server.uri().replaceFirst("//.*@", "//");
        try (var stranger = MongoClients.create(address.replaceFirst("\\?.*", ""))) {
            var theirs = stranger.getDatabase("ross").getCollection("seating-book-2");
            assertThatThrownBy(() -> theirs.find().first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("requires authentication");
            assertThatThrownBy(() -> theirs.insertOne(new Document("_id", "forged")))
                    .isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> stranger.listDatabaseNames().first()).isInstanceOf(MongoCommandException.class);
        }
        for (var guess : List.of("ross:guess@", "root:" + secrets.password("mongo") + "@")) {
            try (var guessing = MongoClients.create(address.replace("//", "//" + guess))) {
                assertThatThrownBy(() -> guessing.getDatabase("ross")
                                .getCollection("x")
                                .find()
                                .first())
                        .isInstanceOf(MongoSecurityException.class);
            }
        }
        assertThat(pages.countDocuments()).isZero();
    }

    @Test
    void aStrangersLargeMessageIsNotEvenRead() throws Exception {
        var port = Integer.parseInt(server.uri().replaceFirst(".*@127.0.0.1:(\\d+)/.*", "$1"));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            new DataOutputStream(socket.getOutputStream()).writeInt(Integer.reverseBytes(40_000_000));
            assertThat(endOf(socket)).isEqualTo(-1);
        }
    }

    private static int endOf(Socket socket) {
        try {
            return new DataInputStream(socket.getInputStream()).read();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void documentsAreReadByOneKeyAndByMany() {
        pages.insertMany(IntStream.range(0, 500).mapToObj(this::page).toList());
        assertThat(pages.find(eq("_id", "r-7")).first()).isEqualTo(page(7));
        assertThat(pages.find(in("_id", "r-1", "r-499", "r-500"))).containsExactlyInAnyOrder(page(1), page(499));
        assertThat(pages.find(gt("position", 497L))).containsExactlyInAnyOrder(page(498), page(499));
        assertThat(pages.find(and(in("_id", "r-1", "r-2"), gt("position", 1)))).containsExactly(page(2));
        assertThat(pages.find().into(new ArrayList<>())).hasSize(500);
        assertThat(pages.find().batchSize(7).limit(100).into(new ArrayList<>())).hasSize(100);
        assertThat(pages.find()
                        .sort(Sorts.descending("position"))
                        .skip(1)
                        .limit(2)
                        .projection(Projections.include("position")))
                .containsExactly(
                        new Document("_id", "r-498").append("position", 498L),
                        new Document("_id", "r-497").append("position", 497L));
        assertThat(pages.countDocuments()).isEqualTo(500);
        assertThat(pages.countDocuments(lt("position", 10))).isEqualTo(10);
        assertThat(pages.estimatedDocumentCount()).isEqualTo(500);
    }

    @Test
    void aRangeOfTextsIsReadInTheirOrder() {
        pages.insertMany(List.of(
                new Document("_id", "a.3"),
                new Document("_id", "b.1"),
                new Document("_id", "a.1"),
                new Document("_id", 7),
                new Document("_id", "a.2"),
                new Document("_id", "a")));
        var texts = Sorts.ascending("_id");

        assertThat(pages.find(and(gt("_id", "a."), lt("_id", "a/"))).sort(texts).limit(2))
                .extracting(page -> page.get("_id"))
                .containsExactly("a.1", "a.2");
        assertThat(pages.find(and(gt("_id", "a.1"), lte("_id", "a.3"))).sort(texts))
                .extracting(page -> page.get("_id"))
                .containsExactly("a.2", "a.3");
        assertThat(pages.find(gte("_id", "a.3")).sort(texts))
                .extracting(page -> page.get("_id"))
                .containsExactly("a.3", "b.1");
        assertThat(pages.find(lt("_id", "a.2")).sort(texts))
                .extracting(page -> page.get("_id"))
                .containsExactly("a", "a.1");
        assertThat(pages.find(gt("_id", "a.")).sort(Sorts.descending("_id")).limit(1))
                .extracting(page -> page.get("_id"))
                .containsExactly("b.1");
    }

    @Test
    void aDocumentIsReplacedOnlyWhileItIsTheOneThatWasRead() {
        var first = new ObjectId();
        var second = new ObjectId();
        pages.insertOne(page(1).append("write", first));
        var read = and(eq("_id", "r-1"), eq("position", 1L), eq("write", first));
        assertThat(pages.replaceOne(read, page(1).append("position", 2L).append("write", second))
                        .getMatchedCount())
                .isEqualTo(1);
        assertThat(pages.replaceOne(read, page(1).append("position", 3L)).getMatchedCount())
                .isZero();
        assertThat(pages.find(eq("_id", "r-1")).first().getLong("position")).isEqualTo(2);
        var upsert = new ReplaceOptions().upsert(true);
        assertThatThrownBy(() -> pages.replaceOne(and(eq("_id", "r-1"), lt("position", 2L)), page(1), upsert))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(pages.replaceOne(and(eq("_id", "r-2"), lt("position", 2L)), page(2), upsert)
                        .getUpsertedId()
                        .asString()
                        .getValue())
                .isEqualTo("r-2");
    }

    @Test
    void inABulkThoseThatAreRefusedDoNotKeepTheOthersBack() {
        pages.insertMany(List.of(page(1), page(2)));
        var upsert = new ReplaceOptions().upsert(true);
        var unordered = new BulkWriteOptions().ordered(false);
        assertThatThrownBy(() -> pages.bulkWrite(
                        List.of(
                                new InsertOneModel<>(page(1)),
                                new InsertOneModel<>(page(3)),
                                new ReplaceOneModel<>(eq("_id", "r-2"), page(2).append("seen", true), upsert),
                                new ReplaceOneModel<>(eq("_id", "r-4"), page(4), upsert),
                                new ReplaceOneModel<>(
                                        and(eq("_id", "r-1"), eq("position", 9)), page(1).append("seen", true))),
                        unordered))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
                        assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                        assertThat(error.getIndex()).isZero();
                    });
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                    assertThat(e.getWriteResult().getMatchedCount()).isEqualTo(1);
                    assertThat(e.getWriteResult().getUpserts()).hasSize(1);
                });
        assertThat(pages.find()).containsExactlyInAnyOrder(page(1), page(2).append("seen", true), page(3), page(4));
    }

    @Test
    void anOrderedInsertEndsAtTheFirstThatIsThere() {
        pages.insertOne(page(2));
        assertThatThrownBy(() -> pages.insertMany(List.of(page(1), page(2), page(3))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(pages.find()).containsExactlyInAnyOrder(page(1), page(2));
        assertThatThrownBy(() -> pages.insertMany(List.of(page(2), page(3)), new InsertManyOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(pages.countDocuments()).isEqualTo(3);
    }

    @Test
    void aTokenIsClaimedByOneNode() {
        var tokens = database().getCollection("tokens");
        tokens.createIndex(Indexes.ascending("processorName", "segment"), new IndexOptions().unique(true));
        tokens.createIndex(Indexes.ascending("processorName", "segment"), new IndexOptions().unique(true));
        tokens.insertOne(
                new Document("processorName", "book").append("segment", 0).append("owner", null));
        assertThatThrownBy(() -> tokens.insertOne(new Document("processorName", "book").append("segment", 0L)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(claimed(tokens, "one")).isEqualTo("one");
        assertThat(claimed(tokens, "two")).isNull();
        assertThat(tokens.updateOne(and(eq("processorName", "book"), eq("owner", "one")), set("owner", null))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(claimed(tokens, "two")).isEqualTo("two");
        assertThat(tokens.deleteOne(and(eq("processorName", "book"), eq("owner", "one")))
                        .getDeletedCount())
                .isZero();
        assertThat(tokens.deleteOne(and(eq("processorName", "book"), eq("owner", "two")))
                        .getDeletedCount())
                .isEqualTo(1);
    }

    private static @Nullable Object claimed(MongoCollection<Document> tokens, String node) {
        var found = tokens.findOneAndUpdate(
                and(
                        eq("processorName", "book"),
                        eq("segment", 0),
                        or(eq("owner", node), eq("owner", null), lt("timestamp", 5L))),
                set("owner", node),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return found == null ? null : found.get("owner");
    }

    @Test
    void aDroppedCollectionIsEmptyAndCanBeFilledAgain() {
        pages.insertOne(page(1));
        pages.drop();
        assertThat(pages.find()).isEmpty();
        assertThat(database().listCollectionNames()).isEmpty();
        pages.insertOne(page(2));
        assertThat(pages.find()).containsExactly(page(2));
        database().getCollection("never-there").drop();
    }

    @Test
    void aDocumentIsAtMostAsLargeAsInMongoDb() {
        pages.insertOne(page(1).append("text", "x".repeat(16_000_000)));
        assertThat(pages.find(eq("_id", "r-1")).first().getString("text")).hasSize(16_000_000);
        assertThatThrownBy(() -> pages.insertOne(page(2).append("text", "x".repeat((16 << 20) + 10))))
                .hasMessageContaining("size");
        assertThatThrownBy(() -> pages.updateOne(eq("_id", "r-1"), set("more", "x".repeat(1_000_000))))
                .hasMessageContaining("the most is");
        assertThat(pages.countDocuments()).isEqualTo(1);
    }

    @Test
    void keysOfAnyKindAreToldApart() {
        var id = UUID.nameUUIDFromBytes(new byte[] {1});
        var keys = Arrays.asList("1", 1, 1.5, true, new Date(1), new ObjectId(), new Document("a", 1), "é\0", "");
        for (var key : keys) pages.insertOne(new Document("_id", key).append("of", id.toString()));
        for (var key : keys)
            assertThat(pages.find(eq("_id", key)).first().get("_id")).isEqualTo(key);
        assertThatThrownBy(() -> pages.insertOne(new Document("_id", 1L))).isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> pages.insertOne(new Document("_id", "x".repeat(2_000))))
                .hasMessageContaining("bytes");
    }

    @Test
    void whatItDoesNotKnowIsRefusedAndNotGuessed() {
        pages.insertOne(page(1));
        assertThatThrownBy(() ->
                        pages.find(new Document("a", new Document("$near", 1))).first())
                .hasMessageContaining("$near");
        assertThatThrownBy(() -> pages.aggregate(List.of(new Document("$sample", new Document("size", 1))))
                        .first())
                .hasMessageContaining("$sample");
        assertThatThrownBy(() -> database().runCommand(new Document("shutdown", 1)))
                .hasMessageContaining("no such command");
        assertThat(database().runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
                .isTrue();
    }

    private Document page(int number) {
        return new Document("_id", "r-" + number)
                .append("position", (long) number)
                .append("content", new Document("number", number));
    }

    private MongoDatabase database() {
        return client.getDatabase("ross");
    }
}
