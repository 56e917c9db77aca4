package dev.ross.saga.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailRoom {
    @Bean
    Mailer mailer(JavaMailSender server, MailProperties mail, Clock clock) throws AddressException {
        return new Mailer(server, new InternetAddress(mail.from(), true), clock);
    }
}
