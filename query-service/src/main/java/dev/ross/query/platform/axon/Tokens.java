package dev.ross.query.platform.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.ross.platform.settings.NodeProperties;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How far each screen has come, kept beside the views. Not a bean of the framework's type: sagas have their own. */
@Component
class Tokens {
    private static final String COLLECTION = "tokens";
    private final Jackson3Serializer serializer = serializer();
    private final MongoCollection<Document> written;
    private final RelaxedTokenStore store;
    private final Duration pause;

    @Autowired
    Tokens(MongoDatabase queryDatabase, TokenProperties properties, NodeProperties node) {
        this(queryDatabase, properties.tokenPause(), properties.tokenClaim(), node.name());
    }

    /**
     * @param pause between two tokens of one screen that are written
     * @param claim a node that was killed is followed by another after this
     * @param node names this node's claims; a node that comes back under its old name need not wait for them to lapse
     */
    Tokens(MongoDatabase queryDatabase, Duration pause, Duration claim, String node) {
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(queryDatabase)
                        .trackingTokensCollectionName(COLLECTION)
                        .build())
                .serializer(serializer)
                .transactionManager(NoTransactionManager.INSTANCE)
                .claimTimeout(claim)
                .nodeId(node)
                .ensureIndexes(false)
                .build();
        written = queryDatabase.getCollection(COLLECTION);
        this.pause = pause;
        store = new RelaxedTokenStore(tokens, pause, () -> keepOneTokenEach(queryDatabase));
    }

    TokenStore store() {
        return store;
    }

    /** Between two tokens of one screen that are written, at least. */
    Duration pause() {
        return pause;
    }

    void tell(String screen, TokenListener listener) {
        store.tell(screen, listener);
    }

    /** How far the node that follows a screen says that it has come. */
    Position written(String screen) {
        var entry = written.find(and(eq("processorName", screen), eq("segment", Segment.ROOT_SEGMENT.getSegmentId())))
                .first();
        if (entry == null || entry.get("token") == null) return Position.NONE;
        var token = new SimpleSerializedObject<>(
                entry.get("token", Binary.class).getData(), byte[].class, entry.getString("tokenType"), null);
        return Position.of(-1, serializer.deserialize(token));
    }

    private static void keepOneTokenEach(MongoDatabase database) {
        database.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("processorName", "segment"), new IndexOptions().unique(true));
    }

    /** The token of a replay names the class of its context; without these names it could be written but not read. */
    private static Jackson3Serializer serializer() {
        var names = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(names))
                .build();
    }
}
