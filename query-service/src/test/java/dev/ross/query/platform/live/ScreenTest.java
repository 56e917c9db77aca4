package dev.ross.query.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void whoIsNoticedSharesAStreamWithAllWhoSeeTheSame() {
        var source = new Still();
        Presentation<String, String> presentation = state -> state;
        var one = new ScreenAnswer<>(source, presentation).withListener(new AtomicReference<Object>()::set);
        var other = new ScreenAnswer<>(source, presentation).withListener(new AtomicReference<Object>()::set);

        assertThat(one).isNotEqualTo(other);
        assertThat(one.withoutListener()).isEqualTo(other.withoutListener());
    }

    /** A source that never changes. */
    private record Still() implements StateSource<String> {
        @Override
        public String screen() {
            return "still";
        }

        @Override
        public Snapshot<String> read() {
            return new Snapshot<>("state", 0);
        }

        @Override
        public Feed<String> follow(Runnable changed) {
            throw new UnsupportedOperationException();
        }
    }
}
