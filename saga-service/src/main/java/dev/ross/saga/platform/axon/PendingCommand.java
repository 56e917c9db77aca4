package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.deadletter.UnreadableData;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * A command, or a request that is expanded into commands, as it is stored until it is sent.
 *
 * @param by the process that sends it
 * @param content in JSON, personal data encrypted
 * @param metadata of the commands
 */
record PendingCommand(String by, String type, @Nullable String revision, String content, Map<String, String> metadata) {
    static PendingCommand of(Object commandOrRequest, String by, CausationMetadata cause, Serializer serializer) {
        SerializedObject<String> stored = serializer.serialize(commandOrRequest, String.class);
        var type = stored.getType();
        return new PendingCommand(by, type.getName(), type.getRevision(), stored.getData(), cause.metadata());
    }

    Object deserialize(Serializer serializer) {
        return UnreadableData.orThrow("a pending command cannot be read", () -> {
            Object read = serializer.deserialize(new SimpleSerializedObject<>(content, String.class, type, revision));
            if (read instanceof UnknownSerializedType)
                throw new UnreadableData("this kind of command is not known here");
            return read;
        });
    }
}
