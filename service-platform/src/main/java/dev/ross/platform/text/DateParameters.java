package dev.ross.platform.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Parses dates and times in paths and queries as ISO 8601, and only those within {@link DateRange}. */
@Configuration(proxyBeanMethods = false)
public class DateParameters implements WebMvcConfigurer {
    private final DateRange range = new DateRange(Clock.systemUTC());

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> range.require(LocalDate.parse(text)));
        registry.addConverter(String.class, LocalDateTime.class, text -> range.require(LocalDateTime.parse(text)));
    }
}
