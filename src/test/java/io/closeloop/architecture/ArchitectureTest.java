package io.closeloop.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

/** The rules that keep it one house; which package may use which is {@link ModularityTest}'s. */
@AnalyzeClasses(packages = "io.closeloop", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaCall<?>> NOW_WITHOUT_A_CLOCK = describe(
            "read the system's time",
            call -> (call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))
                    || (call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis")));

    /** {@code Authentication} is what the public identity service answers, although it lies among the implementation. */
    private static final DescribedPredicate<JavaClass> THE_ENGINES_IMPLEMENTATION = resideInAnyPackage(
                    "org.camunda.bpm.engine.impl..", "org.camunda.bpm.dmn.engine.impl..")
            .and(not(equivalentTo(Authentication.class)));

    @ArchTest
    static final ArchRule onlyTheEdgesUseTheEnginesImplementation = noClasses()
            .that()
            .resideOutsideOfPackages("..platform..", "..security..")
            .should()
            .dependOnClassesThat(THE_ENGINES_IMPLEMENTATION)
            .because("the engine's public API is what a drop-in fork keeps");

    @ArchTest
    static final ArchRule onlyTheDoorsReachRunningProcesses = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..platform..", "..security..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(RuntimeService.class, TaskService.class)
            .because("each process has one door, which names its variables, messages and keys once");

    @ArchTest
    static final ArchRule theClockIsTheOnlySourceOfNow = noClasses()
            .should()
            .callCodeUnitWhere(NOW_WITHOUT_A_CLOCK)
            .because("tests set the time, and a cluster's days are those of the business zone");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("a feature owns its tables; others know an id");

    @ArchTest
    static final ArchRule entitiesGuardTheirTransitions = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a setter would let anybody skip the rule that a named transition checks");

    @ArchTest
    static final ArchRule controllersSpeakInRecords = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(Predicates.annotatedWith(Entity.class))
            .because("what the database looks like is no part of the HTTP contract");

    @ArchTest
    static final ArchRule delegatesAreNamedAfterTheirTaskAndHidden = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .because("\"Record lead\" is found as RecordLeadDelegate, and only the engine calls it");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class that cannot be made without its parts is never half-made");
}
