package id.temani.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** The walls that Maven cannot hold. Break one on purpose to see it fail before you trust it. */
@AnalyzeClasses(packages = "id.temani", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** Tests come as folders or, once the build has packed them, as jars. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String[] CORE = {
        "id.temani.access..",
        "id.temani.casefile..",
        "id.temani.conversation..",
        "id.temani.delivery..",
        "id.temani.desk..",
        "id.temani.duty..",
        "id.temani.handoff..",
        "id.temani.later..",
        "id.temani.outage..",
        "id.temani.privacy..",
        "id.temani.referral..",
        "id.temani.relay..",
        "id.temani.reminder..",
        "id.temani.resident..",
        "id.temani.safety..",
        "id.temani.screening..",
        "id.temani.tally..",
        "id.temani.unit..",
        "id.temani.wording.."
    };

    private static final String[] FEATURES = Stream.of(CORE)
            .filter(name -> !name.startsWith("id.temani.conversation") && !name.startsWith("id.temani.desk"))
            .toArray(String[]::new);

    /** Java's own ciphers and key derivations are called javax for historical reasons; they are in {@code java.base}. */
    private static final String[] ALLOWED = Stream.concat(
                    Stream.of(CORE), Stream.of("java..", "javax.crypto..", "org.jspecify..", "org.slf4j.."))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule the_core_needs_only_java = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ALLOWED);

    @ArchTest
    static final ArchRule every_class_has_a_room = classes()
            .that()
            .resideOutsideOfPackages(CORE)
            .should()
            .resideInAnyPackage(
                    "id.temani.flows..",
                    "id.temani.telegram..",
                    "id.temani.whatsapp..",
                    "id.temani.simulator..",
                    "id.temani.embedded..",
                    "id.temani.postgres..",
                    "id.temani.redis..",
                    "id.temani.console..",
                    "id.temani.app..");

    @ArchTest
    static final ArchRule features_point_at_nobody_above = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.temani.conversation..", "id.temani.desk..");

    @ArchTest
    static final ArchRule only_the_app_knows_the_desks = noClasses()
            .that()
            .resideOutsideOfPackages("id.temani.desk..", "id.temani.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.temani.desk..");

    @ArchTest
    static final ArchRule one_package_knows_the_state_machine_library = noClasses()
            .that()
            .resideOutsideOfPackage("id.temani.flows.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.statemachine..", "reactor..");

    @ArchTest
    static final ArchRule one_package_knows_the_search_library = noClasses()
            .that()
            .resideOutsideOfPackage("id.temani.flows.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule one_package_speaks_telegram = noClasses()
            .that()
            .resideOutsideOfPackage("id.temani.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.telegram..");

    @ArchTest
    static final ArchRule one_package_speaks_twilio = noClasses()
            .that()
            .resideOutsideOfPackage("id.temani.whatsapp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..");

    @ArchTest
    static final ArchRule one_package_speaks_redis = noClasses()
            .that()
            .resideOutsideOfPackage("id.temani.redis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redis.clients..", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule one_package_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackages("id.temani.postgres..", "id.temani.embedded..", "id.temani.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule channels_are_strangers_to_each_other = slices().matching("id.temani.(*)..")
            .that(resideIn("id.temani.telegram..", "id.temani.whatsapp..", "id.temani.simulator.."))
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule machines_are_strangers_to_each_other = slices().matching("id.temani.(*)..")
            .that(resideIn("id.temani.postgres..", "id.temani.redis..", "id.temani.flows..", "id.temani.embedded.."))
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("id.temani.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("id.temani.app").and(simpleName("TimeWiring"))))
            .should(callMethodWhere(readsTheSystemClock()));

    /** Messages of exceptions may quote what people wrote or a provider's request; a log names their class only. */
    @ArchTest
    static final ArchRule no_log_call_prints_an_exception = noClasses().should(callMethodWhere(logsAThrowable()));

    private static DescribedPredicate<JavaClass> simpleName(String name) {
        return DescribedPredicate.describe(
                "named " + name, type -> type.getSimpleName().equals(name));
    }

    private static DescribedPredicate<Slice> resideIn(String... packages) {
        return DescribedPredicate.describe(
                "in " + String.join(", ", packages),
                slice -> slice.stream().allMatch(resideInAnyPackage(packages)::test));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        var readings = Set.of(
                Instant.class.getName(),
                Clock.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return DescribedPredicate.describe(
                "the system's time",
                call -> readings.contains(call.getTargetOwner().getName())
                        && (call.getName().startsWith("system")
                                || call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()));
    }

    private static DescribedPredicate<JavaMethodCall> logsAThrowable() {
        return DescribedPredicate.describe(
                "logging of a throwable",
                call -> call.getTargetOwner().isEquivalentTo(Logger.class)
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(Throwable.class)));
    }
}
