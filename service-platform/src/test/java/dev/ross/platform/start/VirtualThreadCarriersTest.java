package dev.ross.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs in a process of its own with one processor, since the JDK reads the number of carriers once. */
class VirtualThreadCarriersTest {
    private static final int PINNED = 8;
    private static final long ENOUGH_SECONDS = 60;

    @Test
    void threadsThatWaitWhileTheyLoadAClassLeaveACarrierToTheOneTheyWaitFor() throws Exception {
        assertThat(exitOf()).isZero();
    }

    @Test
    void aNumberThatIsSetByHandStays() throws Exception {
        assertThat(exitOf("-Djdk.virtualThreadScheduler.parallelism=1")).isEqualTo(Child.STUCK);
    }

    private static int exitOf(String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(Child.class.getName());
        var process = new ProcessBuilder(command).inheritIO().start();
        try {
            assertThat(process.waitFor(ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Virtual threads wait in a class initializer, which pins their carriers, until another virtual thread has run. */
    static final class Child {
        static final int STUCK = 3;
        private static final long WAIT_SECONDS = 5;
        private static final CountDownLatch RELEASED = new CountDownLatch(1);

        public static void main(String[] arguments) throws InterruptedException {
            VirtualThreadCarriers.ensureMinimum();
            for (int i = 0; i < PINNED; i++) Thread.startVirtualThread(Slow::touch);
            TimeUnit.MILLISECONDS.sleep(500);
            Thread.startVirtualThread(RELEASED::countDown);
            System.exit(RELEASED.await(WAIT_SECONDS, TimeUnit.SECONDS) ? 0 : STUCK);
        }

        static final class Slow {
            static {
                await();
            }

            static void touch() {}

            private static void await() {
                try {
                    RELEASED.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
