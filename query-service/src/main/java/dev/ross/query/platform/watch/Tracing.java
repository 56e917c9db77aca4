package dev.ross.query.platform.watch;

import dev.ross.contracts.trace.MessageSpans;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the spans of messages; without OpenTelemetry they do nothing. */
@Configuration(proxyBeanMethods = false)
class Tracing {
    @Bean
    @ConditionalOnMissingBean(MessageSpans.class)
    MessageSpans spans(ObjectProvider<OpenTelemetry> telemetry) {
        return new MessageSpans(telemetry.getIfAvailable(OpenTelemetry::noop));
    }
}
