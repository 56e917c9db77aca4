package dev.ross.command.order.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.platform.web.field.JsonFault;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One command of a batch as it arrived. One that cannot be read does not make the others of its batch unreadable.
 *
 * @param command absent if it cannot be read
 * @param fault why it cannot be read
 */
@JsonDeserialize(using = ReceivedCommand.Reader.class)
record ReceivedCommand(
        ReadableFields fields,
        @JsonValue @Nullable BatchedCommand command,
        @Nullable String fault) {

    /** Reads any JSON value, {@code null} as well. */
    static final class Reader extends ValueDeserializer<ReceivedCommand> {
        @Override
        public ReceivedCommand deserialize(JsonParser parser, DeserializationContext context) {
            var json = context.readTree(parser);
            try {
                return new ReceivedCommand(new ReadableFields(json), read(json, context), null);
            } catch (JacksonException unreadable) {
                var fault = JsonFault.of(unreadable);
                return unreadable(json, fault.pointer() + " " + fault.detail());
            }
        }

        @Override
        public ReceivedCommand getNullValue(DeserializationContext context) {
            return unreadable(context.getNodeFactory().nullNode(), "a command is an object");
        }

        private static ReceivedCommand unreadable(JsonNode json, String fault) {
            return new ReceivedCommand(new ReadableFields(json), null, fault);
        }

        private static BatchedCommand read(JsonNode json, DeserializationContext context) {
            var sent = context.readTreeAsValue(json, SentCommand.class);
            return new BatchedCommand(sent.id, sent.at, sent.kind, sent.lineId, sent.course, body(sent, context));
        }

        private static @Nullable BatchedBody body(SentCommand sent, DeserializationContext context) {
            if (sent.kind == null || sent.body == null || sent.body.isNull()) return null;
            var type = BatchedCommand.bodyOf(sent.kind);
            if (type == null)
                return context.reportInputMismatch(BatchedBody.class, "a command of this kind has no body");
            return context.readTreeAsValue(sent.body, type);
        }
    }

    /** A command whose body is not read yet, since its type depends on the kind. */
    private record SentCommand(
            OfflineCommandId id,
            Instant at,
            OfflineCommandKind kind,
            @Nullable LineId lineId,
            @Nullable Integer course,
            @Nullable JsonNode body) {}
}
