package dev.ross.saga;

import java.time.Clock;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Lets the clock of a running service run, which {@link NoonClock} stops otherwise: for tests that wait for a time. */
public class RunningClock implements BeanDefinitionRegistryPostProcessor {
    private static final String STOPPED = "noon";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        beans.removeBeanDefinition(STOPPED);
        beans.registerBeanDefinition(STOPPED, new RootBeanDefinition(Clock.class, Clock::systemUTC));
    }
}
