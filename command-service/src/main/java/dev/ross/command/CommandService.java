package dev.ross.command;

import dev.ross.platform.http.HttpBoundary;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Takes commands over HTTP and decides them. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
@Import(HttpBoundary.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CommandService {
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "command-service");
        SpringApplication.run(CommandService.class, arguments);
    }
}
