package dev.ross.command;

import dev.ross.platform.http.HttpConfiguration;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.platform.settings.InstallationSecret;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.platform.settings.SettingsConfiguration;
import dev.ross.platform.start.ServiceStart;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Starts the command service, which accepts commands over HTTP, decides them and stores the events. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
@Import({HttpConfiguration.class, SettingsConfiguration.class})
@EnableConfigurationProperties({InstallationSecret.class, CompanionSecret.class, RegionProperties.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CommandService {
    public static void main(String[] arguments) {
        ServiceStart.run(CommandService.class, "command-service", arguments);
    }
}
