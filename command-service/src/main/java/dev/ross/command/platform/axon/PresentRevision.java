package dev.ross.command.platform.axon;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;

/** A snapshot of an aggregate as it once was is left aside: its events tell the same in the present form. */
final class PresentRevision implements SnapshotFilter {
    private final AnnotationRevisionResolver revisions = new AnnotationRevisionResolver();

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        try {
            var present = Class.forName(type.getName(), false, getClass().getClassLoader());
            return Objects.equals(type.getRevision(), revisions.revisionOf(present));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }
}
