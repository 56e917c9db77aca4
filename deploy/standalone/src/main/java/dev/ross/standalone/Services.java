package dev.ross.standalone;

import dev.ross.contracts.personal.WrongSecret;
import dev.ross.platform.settings.InvalidSettings;
import dev.ross.standalone.mail.DevMail;
import dev.ross.standalone.mail.Inbox;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the services upon the parts. */
record Services(Class<?> source, Map<String, Object> properties, Optional<Inbox> inbox, DataFolder folder) {
    ConfigurableApplicationContext start() {
        var builder = new SpringApplicationBuilder(source)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.config.name", "standalone",
                        "logging.file.name", folder.log("ross").toString(),
                        "logging.threshold.console", "OFF"))
                .initializers(this::tell);
        if (inbox.isPresent()) {
            builder.sources(DevMail.class);
        }
        try {
            return builder.run();
        } catch (RuntimeException e) {
            throw new CannotStart(sentence(e), e);
        }
    }

    private static String sentence(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(one -> one instanceof WrongSecret || one instanceof InvalidSettings)
                .findFirst()
                .map(Throwable::getMessage)
                .orElse("The services do not start: set right what kept them, and start again.");
    }

    private void tell(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("parts of the house", properties));
        inbox.ifPresent(
                open -> ((GenericApplicationContext) context).registerBean(Inbox.class, () -> open, definition -> {
                    definition.setDestroyMethodName(""); // who opened it closes it, after everything that sends mail
                }));
    }
}
