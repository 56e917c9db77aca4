package dev.ross.saga.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PersonId;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No message is without a channel, and none that must be known depends on what a guest prefers. */
class ChannelPolicyTest {
    private static final Map<String, String> NONE = Map.of();

    @ParameterizedTest
    @EnumSource(ChannelRule.class)
    void eachMessageHasAChannelWhateverAGuestPrefers(ChannelRule rule) {
        var choices = rule == ChannelRule.AS_PREFERRED
                ? List.of(Set.of(Channel.EMAIL), Set.of(Channel.PUSH), Set.of(Channel.EMAIL, Channel.PUSH))
                : List.of(Set.of(Channel.EMAIL, Channel.PUSH));
        for (var choice : choices) {
            var facts = ChannelPolicy.facts(choice);
            assertThat(ChannelPolicy.isMailed(rule, facts) || ChannelPolicy.isPushed(rule, facts))
                    .isTrue();
        }
    }

    @Test
    void whatAGuestPrefersIsTheChannel() {
        var rule = ChannelRule.AS_PREFERRED;
        var byMail = ChannelPolicy.facts(Set.of(Channel.EMAIL));
        assertThat(ChannelPolicy.isMailed(rule, byMail)).isTrue();
        assertThat(ChannelPolicy.isPushed(rule, byMail)).isFalse();
        var byPush = ChannelPolicy.facts(Set.of(Channel.PUSH));
        assertThat(ChannelPolicy.isMailed(rule, byPush)).isFalse();
        assertThat(ChannelPolicy.isPushed(rule, byPush)).isTrue();
        var both = ChannelPolicy.facts(EnumSet.allOf(Channel.class));
        assertThat(both).isEmpty();
        assertThat(ChannelPolicy.isMailed(rule, both) && ChannelPolicy.isPushed(rule, both))
                .isTrue();
    }

    @Test
    void theOtherRulesSayItAll() {
        assertThat(ChannelPolicy.isMailed(ChannelRule.PUSH, NONE)).isFalse();
        assertThat(ChannelPolicy.isPushed(ChannelRule.MAIL, NONE)).isFalse();
        for (var rule : List.of(ChannelRule.MAIL_AND_PUSH, ChannelRule.PUSH_ELSE_MAIL))
            assertThat(ChannelPolicy.isMailed(rule, NONE) && ChannelPolicy.isPushed(rule, NONE))
                    .isTrue();
    }

    @Test
    void guestsMayDoWithoutTheseAlone() {
        assertThat(Stream.of(NotificationTemplate.values())
                        .filter(template -> ChannelPolicy.of(template) == ChannelRule.AS_PREFERRED)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        NotificationTemplate.REQUEST_RECEIVED,
                        NotificationTemplate.SEATING_REMINDER,
                        NotificationTemplate.VISIT_THANKS);
    }

    @Test
    void devicesAreThoseOfTheAccountWhateverTheAddresseeIsCalled() {
        assertThat(account("anna", true, Map.of())).contains(PersonId.of("anna"));
        assertThat(account("r1.2026-11-20.w1", true, ChannelPolicy.factsOf(CustomerId.of("anna"))))
                .contains(PersonId.of("anna"));
        assertThat(account("guest-of-r1.s1", false, Map.of())).isEmpty();
    }

    private static Optional<PersonId> account(String id, boolean verified, Map<String, String> facts) {
        var recipient = new Recipient("Anna", "anna@example.org", "en");
        var addressee = new Addressee(id, verified, Personal.of(Subject.guestAt("anna", "r1"), recipient));
        var message = new NotificationRequested(
                new NotificationId(RestaurantId.of("r1"), "n"),
                NotificationTemplate.PLACE_OFFERED,
                List.of(addressee),
                null,
                facts,
                null,
                Instant.EPOCH);
        return ChannelPolicy.accountOf(message, addressee);
    }
}
