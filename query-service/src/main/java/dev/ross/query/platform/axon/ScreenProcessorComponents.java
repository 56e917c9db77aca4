package dev.ross.query.platform.axon;

import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.axon.log.LogReader;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import dev.ross.query.platform.axon.progress.ScreenTokenStore;
import dev.ross.query.platform.axon.progress.TokenListener;
import dev.ross.query.platform.axon.state.LogAttestation;
import dev.ross.query.platform.axon.state.ScreenGuard;
import dev.ross.query.platform.axon.state.ScreenProperties;
import dev.ross.query.platform.axon.state.ScreenRecords;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.deadletter.DocumentFlags;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds the components that all screens share, and makes those that each screen has of its own. */
@Component
record ScreenProcessorComponents(
        ScreenTokenStore tokens,
        ScreenPositions progress,
        ScreenRecords records,
        ScreenStates states,
        ScreenProperties properties,
        ScreenDeadLetters deadLetters,
        ObjectProvider<DocumentFlags> flags,
        ObjectProvider<ViewCache> kept,
        KeyRing keys,
        MessageSpans spans) {

    /** Registers the screen with {@link ScreenStates}, and attests what it has read before its token is written. */
    LogAttestation attestation(String screen) {
        var attestation = new LogAttestation(screen, records, tokens.pause());
        tokens.listen(screen, new TokenListener() {
            @Override
            public void begins() {
                states.beginsAnew(screen);
                deadLetters.forget(screen);
            }

            @Override
            public void beforeToken() {
                attestation.beforeToken();
            }
        });
        states.watch(screen);
        return attestation;
    }

    ScreenDeadLetterIndex deadLetterIndex(String screen) {
        return new ScreenDeadLetterIndex(screen, deadLetters, flags::getObject, properties.mostDeadLetters());
    }

    ScreenGuard.Steps steps(String screen, ScreenDeadLetterIndex index, Supplier<ScreenProcessor> processor) {
        return new ScreenGuard.Steps() {
            @Override
            public void beforeFollowing(LogReader log, @Nullable TrackingToken after) throws InterruptedException {
                kept.getObject().forget(screen);
                index.load();
                processor.get().obeyOperators(log, after);
                index.checkBound();
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
