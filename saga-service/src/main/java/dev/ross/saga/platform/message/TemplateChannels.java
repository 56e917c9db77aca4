package dev.ross.saga.platform.message;

import dev.ross.contracts.notification.NotificationTemplate;

/** Decides by which channels messages of a template are sent. */
public final class TemplateChannels {
    private TemplateChannels() {}

    /** Whether it is mailed. A party's first call is not: a mail for each would hide those that matter. */
    public static boolean isMailed(NotificationTemplate template) {
        return template != NotificationTemplate.HAIL_RAISED;
    }
}
