package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Serializes the data of tasks as all stored data: as JSON in which personal data is encrypted. */
final class TaskData implements Serializer {
    private final org.axonframework.serialization.Serializer stored;

    TaskData(org.axonframework.serialization.Serializer stored) {
        this.stored = stored;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : stored.serialize(data, byte[].class).getData();
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        if (data == null) return null;
        return stored.deserialize(new SimpleSerializedObject<>(data, byte[].class, type.getName(), null));
    }
}
