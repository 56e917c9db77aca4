package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Unreadable;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * A command, or what will become commands, as it waits to be sent.
 *
 * @param by the process that wants it
 * @param content in JSON, personal data sealed
 * @param metadata of the commands
 */
record Intention(String by, String type, @Nullable String revision, String content, Map<String, String> metadata) {
    static Intention of(Object wanted, String by, Cause cause, Serializer serializer) {
        SerializedObject<String> stored = serializer.serialize(wanted, String.class);
        var type = stored.getType();
        return new Intention(by, type.getName(), type.getRevision(), stored.getData(), cause.metadata());
    }

    Object wanted(Serializer serializer) {
        return Unreadable.orThrow("what a process wanted cannot be read", () -> {
            Object wanted = serializer.deserialize(new SimpleSerializedObject<>(content, String.class, type, revision));
            if (wanted instanceof UnknownSerializedType) throw new Unreadable("this kind of command is not known here");
            return wanted;
        });
    }
}
