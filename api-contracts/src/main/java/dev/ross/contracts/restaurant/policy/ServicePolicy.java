package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

/**
 * Settings for the service of seated and waiting parties.
 *
 * @param hailEscalateAfterMinutes how long a hail may stay unanswered before it escalates
 * @param hailCooldownSeconds how long after an answered hail another of its kind is refused
 * @param waitlistOfferMinutes how long an offered place is held
 */
public record ServicePolicy(int hailEscalateAfterMinutes, int hailCooldownSeconds, int waitlistOfferMinutes) {
    static final ServicePolicy DEFAULT = new ServicePolicy(5, 60, 10);

    public ServicePolicy {
        within("hailEscalateAfterMinutes", hailEscalateAfterMinutes, 1, 24 * 60);
        within("hailCooldownSeconds", hailCooldownSeconds, 0, 24 * 60 * 60);
        within("waitlistOfferMinutes", waitlistOfferMinutes, 1, 24 * 60);
    }
}
