package dev.ross.saga;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Lets a test put forward the clock of a running service, which {@link NoonClock} stops otherwise. */
public class AdjustableClock implements BeanDefinitionRegistryPostProcessor {
    private static final String STOPPED = "noon";
    private static volatile Instant now = RestaurantEvents.NOON;

    public static void putForward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        beans.removeBeanDefinition(STOPPED);
        beans.registerBeanDefinition(STOPPED, new RootBeanDefinition(Clock.class, () -> clock(ZoneOffset.UTC)));
    }

    private static Clock clock(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return clock(another);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
