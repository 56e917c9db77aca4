package dev.ross.standalone.launch;

import dev.ross.platform.keys.WrongSecret;
import dev.ross.platform.settings.InvalidSettings;
import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.mail.DevInbox;
import dev.ross.standalone.mail.DevMailConfiguration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the services in one Spring context, with the properties of the backends. */
record ServiceLauncher(Class<?> source, Map<String, Object> properties, Optional<DevInbox> inbox, DataFolder folder) {
    ConfigurableApplicationContext start() {
        var builder = new SpringApplicationBuilder(source)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.config.name", "standalone",
                        "logging.file.name", folder.log("ross").toString(),
                        "logging.threshold.console", "OFF"))
                .initializers(this::addProperties);
        if (inbox.isPresent()) {
            builder.sources(DevMailConfiguration.class);
        }
        try {
            return builder.run();
        } catch (RuntimeException e) {
            throw new StartException(sentence(e), e);
        }
    }

    private static String sentence(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(one -> one instanceof WrongSecret || one instanceof InvalidSettings)
                .findFirst()
                .map(Throwable::getMessage)
                .orElse("The services do not start: set right what kept them, and start again.");
    }

    private void addProperties(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("launcher", properties));
        inbox.ifPresent(
                open -> ((GenericApplicationContext) context).registerBean(DevInbox.class, () -> open, definition -> {
                    definition.setDestroyMethodName(""); // its opener closes it, after all senders of mail
                }));
    }
}
