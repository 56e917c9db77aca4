package dev.ross.command;

import dev.ross.platform.ServicePlatform;
import dev.ross.platform.codes.CompanionConfiguration;
import dev.ross.platform.codes.InvitationConfiguration;
import dev.ross.platform.codes.VisitLinkConfiguration;
import dev.ross.platform.http.HttpConfiguration;
import dev.ross.platform.openapi.OpenApiConfiguration;
import dev.ross.platform.push.PushEndpointConfiguration;
import dev.ross.platform.security.TokenReader;
import dev.ross.platform.settings.InstallationSecret;
import dev.ross.platform.settings.RegionProperties;
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
@Import({
    CompanionConfiguration.class,
    HttpConfiguration.class,
    InvitationConfiguration.class,
    OpenApiConfiguration.class,
    PushEndpointConfiguration.class,
    ServicePlatform.class,
    TokenReader.class,
    VisitLinkConfiguration.class
})
@EnableConfigurationProperties({InstallationSecret.class, RegionProperties.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CommandService {
    public static void main(String[] arguments) {
        ServiceStart.run(CommandService.class, "command-service", arguments);
    }
}
