package dev.ross.standalone.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackgroundWorkTest {
    @Test
    void givesWhatItMade() {
        assertThat(new BackgroundWork<>("one", () -> 1).await()).isEqualTo(1);
    }

    @Test
    @Timeout(30)
    void theFirstFailureIsToldWithoutWaitingForTheRest() {
        var never = new CountDownLatch(1);
        var endless = new BackgroundWork<>("endless", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 1;
        });
        var failing = new BackgroundWork<Integer>("failing", () -> {
            throw new StartException("It does not start.");
        });
        assertThatThrownBy(() -> BackgroundWork.awaitAll(endless, failing))
                .isInstanceOf(StartException.class)
                .hasMessage("It does not start.");
        never.countDown();
    }

    @Test
    void seesTheClassesThatItsStarterSees() {
        var starter = new ClassLoader(getClass().getClassLoader()) {};
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(starter);
        try {
            var seen = new BackgroundWork<>("work", () -> Thread.currentThread().getContextClassLoader());
            assertThat(seen.await()).isSameAs(starter);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
