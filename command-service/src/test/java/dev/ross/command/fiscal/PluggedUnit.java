package dev.ross.command.fiscal;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The fiscal unit of a started service: that of the test that runs. It can hang, and fail. */
final class PluggedUnit implements FiscalUnit {
    private volatile @Nullable FiscalUnit unit;
    private volatile @Nullable CountDownLatch hanging;
    private volatile boolean fails;

    /** The unit of this test, which neither hangs nor fails. */
    <U extends FiscalUnit> U plug(U other) {
        release();
        fails = false;
        unit = other;
        return other;
    }

    /** Does not answer until it is released, and is not interrupted. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    void release() {
        var before = hanging;
        hanging = null;
        if (before != null) before.countDown();
    }

    void fail(boolean whether) {
        fails = whether;
    }

    @Override
    public String name() {
        return plugged().name();
    }

    @Override
    public FiscalAnswer secure(FiscalStep step) {
        await();
        if (fails) throw new IllegalStateException("the guest is Ada");
        return plugged().secure(step);
    }

    private void await() {
        var until = hanging;
        while (until != null && until.getCount() > 0)
            try {
                until.await();
            } catch (InterruptedException ignored) {
                // as a driver without a timeout does
            }
    }

    private FiscalUnit plugged() {
        var plugged = unit;
        if (plugged == null) throw new IllegalStateException("no unit is plugged");
        return plugged;
    }
}
