package dev.ross.command.order;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** Says in a command's metadata that a tablet recorded it without a connection. */
public final class OfflineMetadata {
    private OfflineMetadata() {}

    public static Map<String, Object> of(OfflineCommand command) {
        return Map.of(
                MetadataKeys.OFFLINE_ID, command.id().value(),
                MetadataKeys.OFFLINE_KIND, command.kind().name(),
                MetadataKeys.RECORDED_AT, command.recordedAt().toString(),
                MetadataKeys.FINGERPRINT, command.fingerprint());
    }

    /** Empty for a command that was sent when it was given. */
    public static Optional<OfflineCommand> by(MetaData metaData) {
        if (!(metaData.get(MetadataKeys.OFFLINE_ID) instanceof String id)) return Optional.empty();
        return Optional.of(new OfflineCommand(
                OfflineCommandId.of(id),
                OfflineCommandKind.valueOf(text(metaData, MetadataKeys.OFFLINE_KIND)),
                Instant.parse(text(metaData, MetadataKeys.RECORDED_AT)),
                text(metaData, MetadataKeys.FINGERPRINT)));
    }

    /** Who sent the command. */
    public static StaffId staff(MetaData metaData) {
        return StaffId.of(text(metaData, MetadataKeys.ACTOR));
    }

    private static String text(MetaData metaData, String key) {
        return String.valueOf(metaData.get(key));
    }
}
