package dev.ross.query.platform.axon;

import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.trace.Spans;
import dev.ross.query.platform.parking.DocumentFlags;
import dev.ross.query.platform.parking.ParkedEvents;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all screens share, and the parts of each that are made of it. */
@Component
record ScreenParts(
        Tokens tokens,
        Progress progress,
        ScreenRecords records,
        ScreenStates states,
        ScreenProperties properties,
        ParkedEvents parkedEvents,
        ObjectProvider<DocumentFlags> flags,
        ObjectProvider<KeptViews> kept,
        KeyRing keys,
        Spans spans) {

    /** From now on the screen has a state, and what it has read is attested before its token is written. */
    LogAttestation attestation(String screen) {
        var attestation = new LogAttestation(screen, records, tokens.pause());
        tokens.tell(screen, new TokenListener() {
            @Override
            public void begins() {
                states.beginsAnew(screen);
                parkedEvents.forget(screen);
            }

            @Override
            public void beforeToken() {
                attestation.beforeToken();
            }
        });
        states.watch(screen);
        return attestation;
    }

    ScreenParking parking(String screen) {
        return new ScreenParking(screen, parkedEvents, flags::getObject, properties.parkedAtMost());
    }

    ScreenGuard.Steps steps(String screen, ScreenParking parking, Supplier<ScreenProcessor> processor) {
        return new ScreenGuard.Steps() {
            @Override
            public void beforeFollowing(LogReader log, @Nullable TrackingToken after) throws InterruptedException {
                kept.getObject().forget(screen);
                parking.load();
                processor.get().obeyOperators(log, after);
                parking.checkBound();
            }

            @Override
            public void betweenBatches(LogReader log) throws InterruptedException {
                processor.get().obeyOperators(log, null);
            }

            @Override
            public void logHasChanged() {
                if (properties.onChangedLog() == ScreenProperties.OnChangedLog.REBUILD)
                    processor.get().rebuild();
            }
        };
    }
}
