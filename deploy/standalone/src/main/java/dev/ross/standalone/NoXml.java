package dev.ross.standalone;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The object store speaks XML and brings a mapper for it along; the services neither read nor write any. */
@Configuration(proxyBeanMethods = false)
class NoXml implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(NoXml::speaksXml));
    }

    private static boolean speaksXml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_XML);
    }
}
