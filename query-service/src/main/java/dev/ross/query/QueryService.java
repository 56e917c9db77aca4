package dev.ross.query;

import dev.ross.platform.ServicePlatform;
import dev.ross.platform.codes.CompanionConfiguration;
import dev.ross.platform.codes.VisitLinkConfiguration;
import dev.ross.platform.http.HttpConfiguration;
import dev.ross.platform.openapi.OpenApiConfiguration;
import dev.ross.platform.security.TokenReader;
import dev.ross.platform.settings.NodeProperties;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.platform.start.ServiceStart;
import dev.ross.platform.storage.ObjectStoreConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The query service: answers GET and HEAD with every screen, as a page and as a live stream. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@ConfigurationPropertiesScan
@Import({
    CompanionConfiguration.class,
    HttpConfiguration.class,
    ObjectStoreConfiguration.class,
    OpenApiConfiguration.class,
    ServicePlatform.class,
    TokenReader.class,
    VisitLinkConfiguration.class
})
@EnableConfigurationProperties({NodeProperties.class, PublicUrlProperties.class, RegionProperties.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryService {
    public static void main(String[] arguments) {
        ServiceStart.run(QueryService.class, "query-service", arguments);
    }
}
