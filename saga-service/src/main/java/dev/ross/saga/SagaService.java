package dev.ross.saga;

import dev.ross.platform.ServicePlatform;
import dev.ross.platform.codes.InvitationConfiguration;
import dev.ross.platform.codes.VisitLinkConfiguration;
import dev.ross.platform.push.PushEndpointConfiguration;
import dev.ross.platform.settings.InstallationSecret;
import dev.ross.platform.settings.NodeProperties;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.start.ServiceStart;
import dev.ross.platform.storage.ObjectStoreConfiguration;
import org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * Application of the saga service, which runs the processes. It has its own database and configures it itself: there is
 * no default data source, so that services in one JVM do not use each other's.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            AxonDbSchedulerAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class
        })
@Import({
    InvitationConfiguration.class,
    ObjectStoreConfiguration.class,
    PushEndpointConfiguration.class,
    ServicePlatform.class,
    VisitLinkConfiguration.class
})
@EnableConfigurationProperties({InstallationSecret.class, NodeProperties.class, PublicUrlProperties.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SagaService {
    public static void main(String[] arguments) {
        ServiceStart.run(SagaService.class, "saga-service", arguments);
    }
}
