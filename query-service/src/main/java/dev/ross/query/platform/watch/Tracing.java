package dev.ross.query.platform.watch;

import dev.ross.contracts.trace.Spans;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without OpenTelemetry there are no spans, and nothing misses them. */
@Configuration(proxyBeanMethods = false)
class Tracing {
    @Bean
    @ConditionalOnMissingBean(Spans.class)
    Spans spans(ObjectProvider<OpenTelemetry> telemetry) {
        return new Spans(telemetry.getIfAvailable(OpenTelemetry::noop));
    }
}
