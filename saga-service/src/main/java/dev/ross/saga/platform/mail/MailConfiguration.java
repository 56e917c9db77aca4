package dev.ross.saga.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {
    @Bean
    SmtpConnections smtpConnections() {
        return new SmtpConnections();
    }

    @Bean
    MailDelivery mailDelivery(
            JavaMailSenderImpl settings, SmtpConnections connections, MailProperties mail, Clock clock)
            throws AddressException {
        MailLibrary.nameStreamProvider();
        var sender = new SmtpSender(new SmtpConnector(settings), connections);
        return new MailDelivery(sender, new InternetAddress(mail.from(), true), clock);
    }
}
