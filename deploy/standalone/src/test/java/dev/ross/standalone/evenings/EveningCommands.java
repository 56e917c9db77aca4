package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.BIG;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.FOUR;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.TWO;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ZONE;

import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerCommand.WithdrawConsent;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.standalone.evenings.EveningModel.Party;
import dev.ross.standalone.evenings.EveningModel.Waiter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the command of a step from the present state of the evening. */
record EveningCommands(EveningRules rules, EveningModel model) {
    private static final int GUESTS = 5;

    /**
     * A command and its sender.
     *
     * @param actor a guest or a member of staff
     */
    record Asked(Object command, String actor) {}

    /**
     * Makes the command of a step.
     *
     * @param number of this step in its plan
     * @return absent if the step applies to nobody
     */
    @Nullable
    Asked of(EveningStep step, int number, Instant now) {
        return switch (step.action()) {
            case WAIT, MAIL_AWAY, MAIL_BACK, GREYLIST, REFUSE_ADDRESS -> null;
            case RESEND -> {
                var resend = new EveningMails(model.mails).resend(step);
                yield resend == null ? null : byStaff(resend);
            }
            case REQUEST -> request(step, number, now);
            case BOOK -> byStaff(book(step, number, now));
            case WALK_IN -> byStaff(walkIn(step, number));
            case CHANGE_PROFILE -> changeProfile(step, number);
            case BLOCK -> byStaff(block(step, number, now));
            case ASSIGN_SERVERS -> byStaff(assignServers(step));
            case UNBLOCK -> model.blocks.isEmpty() ? null : byStaff(new UnblockTable(one(step, model.blocks)));
            case JOIN_WAITLIST -> join(step, number, now);
            case ACCEPT_OFFER -> ofAWaiter(step, waiter -> waiter.offer != null);
            case LEAVE_WAITLIST -> ofAWaiter(step, waiter -> true);
            case CLAIM_HAIL, RESOLVE_HAIL, WITHDRAW_HAIL -> ofAHail(step);
            case ADD_LINES,
                    REMOVE_LINE,
                    HOLD,
                    FIRE_COURSE,
                    MARK_READY,
                    RECALL,
                    MARK_SERVED,
                    VOID_LINE,
                    COMP_LINE,
                    REQUEST_BILL,
                    PAY,
                    SETTLE,
                    RECOUNT -> {
                var command = new EveningOrders(model.orders).of(step, number);
                if (command != null) yield byStaff(command);
                yield step.action() == EveningStep.Action.ADD_LINES ? ofAParty(step, number, now) : null;
            }
            case GIVE_DISCOUNT, WITHDRAW_REDUCTION, REFUND, MOVE_CASH, PRINT_RECEIPT, CLOSE_DAY -> {
                var command = new EveningTill(model).of(step, number, now);
                if (command != null) yield byStaff(command);
                var paid = new EveningOrders(model.orders).of(step, number);
                yield paid == null ? null : byStaff(paid);
            }
            case MOVE_ORDER, MOVE_LINES, MERGE_ORDER, HAND_OVER -> {
                var command = new EveningTransfers(model).of(step, number);
                if (command != null) yield byStaff(command);
                var opened = ofAParty(step, number, now);
                yield opened == null ? byStaff(walkIn(step, number)) : opened;
            }
            default -> ofAParty(step, number, now);
        };
    }

    private static CreateWalkIn walkIn(EveningStep step, int number) {
        var size = PartySize.of(step.party());
        return new CreateWalkIn(new SeatingId(ID, "walk" + number), null, size, tablesOrAny(step), null);
    }

    static Asked byStaff(Object command) {
        return new Asked(command, RestaurantOfTheEvening.MANAGER);
    }

    static <T> T one(EveningStep step, Iterable<T> all) {
        var list = new ArrayList<T>();
        all.forEach(list::add);
        return list.get(list.size() - 1 - step.who() % list.size());
    }

    private Asked request(EveningStep step, int number, Instant now) {
        var guest = "g" + step.who() % GUESTS;
        var subject = Subject.guestAt(guest, ID.toString());
        var notes = step.odd() ? null : Personal.of(subject, "by the window");
        var request = new RequestSeating(
                new SeatingId(ID, "r" + number),
                CustomerId.of(guest),
                Personal.of(subject, new GuestContact("Ada", null, guest + "@guest.example", "sv")),
                start(step, now),
                PartySize.of(step.party()),
                notes);
        return new Asked(request, guest);
    }

    private BookSeating book(EveningStep step, int number, Instant now) {
        var seating = new SeatingId(ID, "b" + number);
        var email = step.odd() ? "caller" + number + "@guest.example" : null;
        return new BookSeating(
                seating,
                Personal.of(Subject.visit(seating.toString()), new GuestContact("Bo", null, email, "sv")),
                start(step, now),
                PartySize.of(step.party()),
                null,
                null,
                SeatingSource.PHONE,
                tablesOrAny(step),
                step.who() % 4 == 0);
    }

    private static BlockTable block(EveningStep step, int number, Instant now) {
        var from = start(step, now);
        var block = new BlockId(ID, "x" + number);
        var table = Collections.min(tables(step.where()), Comparator.comparing(TableId::toString));
        return new BlockTable(block, table, from, from.plusMinutes(60), null);
    }

    /** Each of the two serves some tables, or all in an area; sometimes nobody does, from the beginning or the opening on. */
    private AssignServers assignServers(EveningStep step) {
        var waiter = new ServerTables(
                StaffId.of(RestaurantOfTheEvening.WAITER),
                tables(step.where()),
                step.odd() ? Set.of(RestaurantOfTheEvening.WINDOW) : Set.of());
        var manager = new ServerTables(StaffId.of(RestaurantOfTheEvening.MANAGER), tables(step.party() % 7), Set.of());
        var servers = switch (step.who() % 4) {
            case 0 -> List.<ServerTables>of();
            case 1 -> List.of(waiter, manager);
            default -> List.of(waiter);
        };
        return new AssignServers(
                new ServiceDayId(ID, rules.date()), step.when() % 3 == 0 ? LocalTime.of(17, 0) : null, servers);
    }

    private static Asked changeProfile(EveningStep step, int number) {
        var guest = "g" + step.who() % GUESTS;
        if (step.where() < 4) return changeConsent(step, CustomerId.of(guest));
        var name = step.when() % 4 == 0 ? null : "Ada " + number;
        var profile = new CustomerProfile(name, "+4670123" + (1000 + number), null, step.odd() ? "no nuts" : null);
        return new Asked(new UpdateProfile(CustomerId.of(guest), Personal.of(Subject.guest(guest), profile)), guest);
    }

    /** Most guests consent to thanks from the beginning. */
    static List<Asked> consents() {
        var preferences = new GuestPreferences(Set.of(Channel.EMAIL), Set.of(ConsentPurpose.FEEDBACK));
        return IntStream.range(1, GUESTS)
                .mapToObj(guest -> CustomerId.of("g" + guest))
                .map(guest -> new Asked(new UpdatePreferences(guest, preferences), guest.toString()))
                .toList();
    }

    /** In the app or, to withdraw it, by the link of a mail. */
    private static Asked changeConsent(EveningStep step, CustomerId guest) {
        if (step.where() == 0)
            return new Asked(new WithdrawConsent(guest, ConsentPurpose.FEEDBACK), "mail-to-" + guest);
        var consent =
                step.where() == 1 ? Set.of(ConsentPurpose.NEWS) : Set.of(ConsentPurpose.NEWS, ConsentPurpose.FEEDBACK);
        var preferences = new GuestPreferences(Set.of(Channel.EMAIL), consent);
        return new Asked(new UpdatePreferences(guest, preferences), guest.toString());
    }

    private Asked join(EveningStep step, int number, Instant now) {
        var guest = step.odd() ? "g" + step.who() % GUESTS : null;
        var name = "w" + number;
        var subject = guest == null ? Subject.visit(ID + "." + name) : Subject.guestAt(guest, ID.toString());
        var from = start(step, now).toLocalTime();
        var email = guest == null && step.who() % 2 == 0 ? null : name + "@guest.example";
        var join = new JoinWaitlist(
                new WaitId(new WaitlistId(ID, rules.date()), name),
                guestOrStaff(guest == null ? null : CustomerId.of(guest)),
                Personal.of(subject, new GuestContact("Cy", null, email, "sv")),
                from,
                from.plusHours(2),
                PartySize.of(step.party()));
        return new Asked(join, guest == null ? RestaurantOfTheEvening.MANAGER : guest);
    }

    private @Nullable Asked ofAWaiter(EveningStep step, Predicate<Waiter> wanted) {
        var some = model.waiters.values().stream()
                .filter(waiter -> waiter.waits && wanted.test(waiter))
                .toList();
        if (some.isEmpty()) return null;
        var joined = one(step, some).joined;
        var customer = joined.customer();
        return step.action() == EveningStep.Action.ACCEPT_OFFER
                ? new Asked(
                        new AcceptOffer(joined.waiting(), guestOrStaff(customer)),
                        joined.waiting().toString())
                : new Asked(
                        new LeaveWaitlist(joined.waiting(), guestOrStaff(customer)),
                        joined.waiting().toString());
    }

    private @Nullable Asked ofAHail(EveningStep step) {
        if (model.hails.isEmpty()) return null;
        var hail = one(step, model.hails.entrySet());
        var waiter = StaffId.of(RestaurantOfTheEvening.WAITER);
        return switch (step.action()) {
            case CLAIM_HAIL -> byStaff(new ClaimHail(hail.getValue(), hail.getKey(), waiter));
            case RESOLVE_HAIL -> byStaff(new ResolveHail(hail.getValue(), hail.getKey(), waiter));
            default -> new Asked(new WithdrawHail(hail.getValue(), Requester.companion(), hail.getKey()), "companion");
        };
    }

    private @Nullable Asked ofAParty(EveningStep step, int number, Instant now) {
        var party = chosen(step);
        if (party == null) return null;
        var seating = party.id;
        var guest = party.customer == null ? null : CustomerId.of(party.customer);
        return switch (step.action()) {
            case ACCEPT -> byStaff(new AcceptSeating(seating, tablesOrAny(step), step.when() % 5 == 0));
            case DECLINE -> byStaff(new DeclineSeating(seating, words(party, "we are full")));
            case CANCEL ->
                step.odd()
                        ? answer(step, party, by -> new CancelSeating(seating, by, null))
                        : byStaff(new CancelSeating(seating, Requester.staff(), words(party, "we have to close")));
            case CONFIRM_VISIT -> answer(step, party, by -> new ConfirmVisit(seating, by));
            case ANNOUNCE_LATENESS -> {
                var minutes = 1 + step.when() * 3;
                yield answer(step, party, by -> new AnnounceLateness(seating, by, minutes));
            }
            case AMEND -> amend(step, seating, guest, now);
            case SEAT -> byStaff(new SeatGuests(seating, step.where() == 1 ? tables(step.where()) : Set.of()));
            case MARK_NO_SHOW -> byStaff(new MarkNoShow(seating));
            case DISPUTE ->
                guest == null
                        ? null
                        : new Asked(
                                new DisputeNoShow(seating, Requester.guest(guest), words(party, "we were there")),
                                guest.toString());
            case CLOSE -> byStaff(new CloseSeating(seating));
            case OPEN_ORDER, ADD_LINES, MOVE_ORDER, MOVE_LINES, MERGE_ORDER, HAND_OVER ->
                byStaff(new EveningOrders(model.orders).open(step, number, seating));
            case REINSTATE ->
                byStaff(new Reinstate(
                        seating,
                        words(party, "by mistake"),
                        step.party() != 1 ? Requester.manager() : Requester.staff()));
            case ASSIGN -> byStaff(new AssignTable(seating, tables(step.where()), step.odd(), step.when() % 5 == 0));
            case SWAP -> byStaff(new SwapTables(seating, one(step, model.parties.keySet())));
            case HAIL ->
                new Asked(
                        new HailServer(
                                seating,
                                Requester.companion(),
                                new HailId("h" + number),
                                List.of(HailKind.values()).get(step.when() % HailKind.values().length),
                                null),
                        "companion");
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    /** The answer of a guest: logged in, through staff, or by the link of their first mail or of one about this time. */
    private static Asked answer(EveningStep step, Party party, Function<Requester, Object> command) {
        var customer = party.customer;
        return switch (step.when() % 3) {
            case 0 -> byStaff(command.apply(Requester.staff()));
            case 1 -> {
                var about = step.party() < 4 ? party.stay.from() : party.firstStart;
                var named = about.truncatedTo(ChronoUnit.SECONDS); // as links name it
                yield new Asked(command.apply(Requester.linkHolder(named)), "guest-of-" + party.id);
            }
            default ->
                customer == null
                        ? byStaff(command.apply(Requester.staff()))
                        : new Asked(command.apply(Requester.guest(CustomerId.of(customer))), customer);
        };
    }

    private static Asked amend(EveningStep step, SeatingId seating, @Nullable CustomerId guest, Instant now) {
        var byGuest = step.odd() && guest != null;
        var amend = new AmendSeating(
                seating,
                guestOrStaff(byGuest ? guest : null),
                step.where() % 3 == 0 ? null : start(step, now),
                step.where() % 3 == 1 ? null : PartySize.of(step.party()),
                null,
                null,
                step.when() % 5 == 0 && !byGuest);
        return byGuest ? new Asked(amend, Objects.requireNonNull(guest).toString()) : byStaff(amend);
    }

    private static Requester guestOrStaff(@Nullable CustomerId guest) {
        return guest == null ? Requester.staff() : Requester.guest(guest);
    }

    /** A party, usually one for which the action makes sense. */
    private @Nullable Party chosen(EveningStep step) {
        var all = List.copyOf(model.parties.values());
        if (all.isEmpty()) return null;
        if (step.where() == 0) return one(step, all);
        var fitting = all.stream().filter(party -> suits(step, party)).toList();
        return fitting.isEmpty() ? null : one(step, fitting);
    }

    private boolean suits(EveningStep step, Party party) {
        return switch (step.action()) {
            case ACCEPT, DECLINE -> party.status == SeatingStatus.PENDING || party.wish != null;
            case SEAT, MARK_NO_SHOW, CONFIRM_VISIT, ANNOUNCE_LATENESS -> party.status == SeatingStatus.ACCEPTED;
            case CANCEL, AMEND -> party.isExpected();
            case DISPUTE -> party.status == SeatingStatus.NO_SHOW && party.customer != null;
            case CLOSE, HAIL -> party.status == SeatingStatus.SEATED;
            case OPEN_ORDER, ADD_LINES, MOVE_ORDER, MOVE_LINES, MERGE_ORDER, HAND_OVER ->
                party.status == SeatingStatus.SEATED && (step.where() == 1 || !model.orders.open.containsKey(party.id));
            case REINSTATE ->
                switch (party.status) {
                    case DECLINED, NO_SHOW, CLOSED, SEATED -> true;
                    default -> false;
                };
            default -> party.isAlive();
        };
    }

    private static Personal<String> words(Party party, String text) {
        return Personal.of(
                party.customer == null
                        ? Subject.visit(party.id.toString())
                        : Subject.guestAt(party.customer, ID.toString()),
                text);
    }

    /** On a quarter of an hour, from soon on; not before the restaurant opens, and often at the most wanted time. */
    private static LocalDateTime start(EveningStep step, Instant now) {
        var soon = LocalDateTime.ofInstant(now, ZONE).plusMinutes(16);
        var quarter = soon.withMinute(soon.getMinute() / 15 * 15).withSecond(0).withNano(0);
        var opens = quarter.getHour() < 17 && quarter.getHour() > 4
                ? quarter.withHour(17).withMinute(0)
                : quarter;
        var prime = opens.withHour(19).withMinute(0).plusMinutes(15L * (step.when() % 4));
        return step.odd() && prime.isAfter(opens) ? prime : opens.plusMinutes(15L * (step.when() % 20));
    }

    private static Set<TableId> tablesOrAny(EveningStep step) {
        return step.who() % 3 == 0 ? tables(step.where()) : Set.of();
    }

    private static Set<TableId> tables(int where) {
        return switch (where) {
            case 0 -> Set.of(TWO, FOUR);
            case 1 -> Set.of(FOUR, BIG);
            case 2, 3 -> Set.of(TWO);
            case 4 -> Set.of(FOUR);
            default -> Set.of(BIG);
        };
    }
}
