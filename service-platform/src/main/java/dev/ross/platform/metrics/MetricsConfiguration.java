package dev.ross.platform.metrics;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures the metrics of event processors and of the connection to Axon Server. */
@Configuration(proxyBeanMethods = false)
@Import({AxonServerMeter.class, ProcessorMeters.class})
public class MetricsConfiguration {}
