package dev.ross.standalone.migration.copy;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.serialization.StoredJson;
import io.axoniq.axonserver.grpc.MetaDataValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Converts an event's metadata to and from the form of either store: one JSON in PostgreSQL, a value each in Axon
 * Server.
 */
final class MetaDataForm {
    private final Serializer serializer = serializer();
    private final GrpcMetaDataConverter values = new GrpcMetaDataConverter(serializer);

    /** Creates a serializer without encryption keys: it can decrypt nothing. */
    static Serializer serializer() {
        return StoredJson.serializer(new NoKeys());
    }

    Map<String, Object> ofJson(byte[] json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, MetaData.class.getName(), null));
    }

    byte[] json(Map<String, Object> metaData) {
        return serializer.serialize(MetaData.from(metaData), byte[].class).getData();
    }

    Map<String, Object> ofValues(Map<String, MetaDataValue> written) {
        return values.convert(written);
    }

    Map<String, MetaDataValue> values(Map<String, Object> metaData) {
        var written = new LinkedHashMap<String, MetaDataValue>();
        metaData.forEach((name, value) -> written.put(name, values.convertToMetaDataValue(value)));
        return written;
    }

    private static final class NoKeys implements KeyRing {
        @Override
        public DataKey keyFor(Subject subject) {
            throw new UnsupportedOperationException("nothing is sealed on the way");
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            throw new UnsupportedOperationException("nothing is opened on the way");
        }

        @Override
        public void destroy(Subject subject) {
            throw new UnsupportedOperationException("nobody is erased on the way");
        }
    }
}
