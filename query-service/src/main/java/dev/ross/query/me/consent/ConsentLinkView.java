package dev.ross.query.me.consent;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.platform.codes.ConsentLink;
import java.time.Instant;

/**
 * A link as its holder sees it.
 *
 * @param purpose the consent that it withdraws by POST
 * @param expiresAt when that is no longer possible
 */
record ConsentLinkView(ConsentPurpose purpose, Instant expiresAt) {
    static ConsentLinkView of(ConsentLink link) {
        return new ConsentLinkView(link.purpose(), link.expiresAt());
    }
}
