package dev.ross.command.platform.eventstore;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;

/** Ignores snapshots of an aggregate's older revisions: its events lead to the same state in the present form. */
final class CurrentRevisionSnapshotFilter implements SnapshotFilter {
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
