package dev.ross.saga.notification.template;

import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.template.TextLanguages;
import dev.ross.saga.platform.mail.MailProperties;
import java.net.URI;

/** Makes the renderer outside of an application. */
final class MailRendererInTests {
    static final TextLanguages LANGUAGES = new TextLanguages("mail");

    private MailRendererInTests() {}

    static SampleMails samplesAt(URI publicUrl) {
        var system = new PublicUrlProperties(publicUrl);
        return new SampleMails(invitations(system), system);
    }

    static MailRenderer at(URI publicUrl) {
        var system = new PublicUrlProperties(publicUrl);
        return new MailRenderer(
                new TemplateModel(
                        new InvitationCodes(new byte[32]),
                        new VisitLinks(new byte[32]),
                        new ConsentLinks(new byte[32]),
                        system),
                invitations(system),
                report -> {
                    throw new IllegalStateException("no report here");
                });
    }

    private static CalendarInvitation invitations(PublicUrlProperties system) {
        return new CalendarInvitation(new MailProperties("ROSS <no-reply@ross.example>", ""), system);
    }
}
