package dev.ross.saga.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, BounceProperties.class})
class MailConfiguration {
    @Bean
    SmtpConnections smtpConnections() {
        return new SmtpConnections();
    }

    @Bean
    @ConditionalOnExpression("!'${ross.mail.bounces.host:}'.isEmpty()")
    BounceReports bounceReports(BounceProperties mailbox, MailProperties mail) throws AddressException {
        var from = new InternetAddress(mail.from(), true).getAddress();
        return new BounceMailbox(mailbox, from.substring(from.lastIndexOf('@') + 1));
    }

    @Bean
    MailDelivery mailDelivery(
            JavaMailSenderImpl settings, SmtpConnections connections, MailProperties mail, Clock clock)
            throws AddressException {
        MailLibrary.nameStreamProvider();
        var returnPath = mail.returnPath();
        if (!returnPath.isEmpty())
            for (var protocol : new String[] {"smtp", "smtps"})
                settings.getJavaMailProperties().setProperty("mail." + protocol + ".from", returnPath);
        var sender = new SmtpSender(new SmtpConnector(settings), connections);
        return new MailDelivery(sender, new InternetAddress(mail.from(), true), clock);
    }
}
