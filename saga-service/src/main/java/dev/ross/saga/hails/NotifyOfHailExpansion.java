package dev.ross.saga.hails;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.value.PersonId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.GuestDirectory;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.directory.TeamRoster;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.message.ChannelRule;
import dev.ross.saga.platform.message.MessageCheck;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Expands to one message to those whom a hail reaches, if nobody has claimed it yet and the message has a channel. */
@Component
class NotifyOfHailExpansion implements CommandExpansion<NotifyOfHail> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final GuestDirectory people;
    private final Clock clock;

    NotifyOfHailExpansion(StreamHistory history, RestaurantDirectory directory, GuestDirectory people, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Class<NotifyOfHail> requestType() {
        return NotifyOfHail.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyOfHail request, String cause) {
        var state = HailForMessages.of(request.seating(), history);
        var hail = state.hails().of(request.hail());
        if (hail == null || !MessageRules.isCurrent(request.template(), hail, clock.instant())) return List.of();
        var restaurant = request.seating().restaurant();
        var addressees =
                reachable(request.template(), addressees(request, hail.raised(), directory.rosterOf(restaurant)));
        if (addressees.isEmpty()) return List.of();
        return List.of(new RequestNotification(
                NotificationId.derived(
                        restaurant, cause, request.template(), request.to().name()),
                request.template(),
                addressees,
                request.seating(),
                facts(hail.raised(), state.tables()),
                hail.raised().note()));
    }

    /** What is only pushed is sent to those who have a device, so that the ledger has no failures of others. */
    private List<Addressee> reachable(NotificationTemplate template, List<Addressee> addressees) {
        if (ChannelPolicy.of(template) != ChannelRule.PUSH) return addressees;
        return addressees.stream()
                .filter(addressee -> people.hasDevices(PersonId.of(addressee.id())))
                .toList();
    }

    /** Servers who have left the team since are left out; if all have, everyone is notified. */
    static List<Addressee> addressees(NotifyOfHail request, ServerHailed raised, TeamRoster roster) {
        return switch (request.to()) {
            case SERVER -> {
                var route = raised.route();
                var servers = route == null ? TeamRoster.EMPTY : roster.only(route.servers());
                yield servers.members().isEmpty() ? roster.addressees() : servers.addressees();
            }
            case ALL_STAFF -> roster.addressees();
            case MANAGERS -> roster.managers().addressees();
        };
    }

    private Map<String, String> facts(ServerHailed raised, Set<TableId> tables) {
        var restaurant = raised.seating().restaurant();
        var contact = directory.restaurant(restaurant);
        var facts = new LinkedHashMap<>(contact.facts());
        facts.put("timeZone", contact.timeZone().getId());
        facts.put(MessageCheck.HAIL, raised.hail().toString());
        facts.put("hailKind", raised.kind().name());
        facts.put("tables", directory.labelOf(restaurant, tables));
        facts.put("raisedAt", raised.at().toString());
        return facts;
    }
}
