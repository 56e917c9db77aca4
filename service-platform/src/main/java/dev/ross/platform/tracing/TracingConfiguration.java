package dev.ross.platform.tracing;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures tracing; without OpenTelemetry there are no spans, and nothing depends on them. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {
    @Bean
    MessageSpans spans(ObjectProvider<OpenTelemetry> telemetry) {
        return new MessageSpans(telemetry.getIfAvailable(OpenTelemetry::noop));
    }
}
