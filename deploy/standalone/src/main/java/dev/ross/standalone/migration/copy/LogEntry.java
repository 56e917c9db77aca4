package dev.ross.standalone.migration.copy;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stored event. Its payload is kept as stored and never decrypted.
 *
 * @param type of the stream; absent where an event belongs to no stream, its own identifier is then that of its stream
 * @param millis since 1970; Axon Server stores no finer time
 */
record LogEntry(
        String identifier,
        @Nullable String type,
        String stream,
        long sequence,
        long millis,
        String payloadType,
        @Nullable String revision,
        ByteString payload,
        Map<String, Object> metaData) {
    LogEntry {
        revision = revision == null || revision.isEmpty() ? null : revision;
        type = type == null || type.isEmpty() ? null : type;
    }

    /** Returns the form that is hashed: the same for the same event in either store. */
    byte[] canonical() {
        return CanonicalBytes.of(new ArrayList<>(parts().values()));
    }

    /** Returns the names of the fields that differ from another event's. */
    List<String> differences(LogEntry other) {
        var theirs = other.parts();
        return parts().entrySet().stream()
                .filter(part -> !CanonicalBytes.same(part.getValue(), theirs.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, @Nullable Object> parts() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("identifier", identifier);
        parts.put("stream's type", type);
        parts.put("stream", stream);
        parts.put("sequence number", sequence);
        parts.put("time", millis);
        parts.put("payload's type", payloadType);
        parts.put("payload's revision", revision);
        parts.put("payload", payload);
        parts.put("metadata", metaData);
        return parts;
    }
}
