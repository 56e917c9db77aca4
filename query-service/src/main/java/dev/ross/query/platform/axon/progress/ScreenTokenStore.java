package dev.ross.query.platform.axon.progress;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.ross.platform.settings.NodeProperties;
import dev.ross.query.platform.axon.log.LogPosition;
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

/**
 * Stores the tracking token of each screen in the database of the views. Not a bean of the framework's type: sagas have
 * their own.
 */
@Component
public class ScreenTokenStore {
    private static final String COLLECTION = "tokens";
    private final Jackson3Serializer serializer = serializer();
    private final MongoCollection<Document> written;
    private final RelaxedTokenStore store;
    private final Duration pause;

    @Autowired
    ScreenTokenStore(MongoDatabase queryDatabase, TokenProperties properties, NodeProperties node) {
        this(queryDatabase, properties.tokenPause(), properties.tokenClaim(), node.name());
    }

    /**
     * @param pause minimum time between two written tokens of one screen
     * @param claim time after which another node follows a screen in place of one that was killed
     * @param node names this node's claims; a node that comes back under its old name need not wait for them to lapse
     */
    ScreenTokenStore(MongoDatabase queryDatabase, Duration pause, Duration claim, String node) {
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

    public TokenStore store() {
        return store;
    }

    /** Minimum time between two written tokens of one screen. */
    public Duration pause() {
        return pause;
    }

    public void listen(String screen, TokenListener listener) {
        store.listen(screen, listener);
    }

    /** The position in the stored token of a screen, written by the node that follows it. */
    LogPosition written(String screen) {
        var entry = written.find(and(eq("processorName", screen), eq("segment", Segment.ROOT_SEGMENT.getSegmentId())))
                .first();
        if (entry == null || entry.get("token") == null) return LogPosition.NONE;
        var token = new SimpleSerializedObject<>(
                entry.get("token", Binary.class).getData(), byte[].class, entry.getString("tokenType"), null);
        return LogPosition.of(-1, serializer.deserialize(token));
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
