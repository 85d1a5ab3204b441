package io.closeloop.security;

import io.closeloop.process.AfterSales;
import io.closeloop.process.CarryOutMeasure;
import io.closeloop.process.ClearContact;
import io.closeloop.process.CoachDealAtRisk;
import io.closeloop.process.CollectInstalment;
import io.closeloop.process.CorrectBonus;
import io.closeloop.process.CustomerCare;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.HandleEscalation;
import io.closeloop.process.ImproveFigure;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.MonthlyHygiene;
import io.closeloop.process.Notification;
import io.closeloop.process.NurtureLead;
import io.closeloop.process.OrderFulfilment;
import io.closeloop.process.ProcessVariable;
import io.closeloop.process.QualifyLead;
import io.closeloop.process.ResolveDuplicate;
import io.closeloop.process.RewardCustomer;
import io.closeloop.process.RuleChange;
import io.closeloop.process.SalesReview;
import io.closeloop.process.SatisfactionSurvey;
import io.closeloop.process.ServiceCaseWork;
import io.closeloop.process.SettleCredit;
import io.closeloop.process.SettleIncentive;
import io.closeloop.process.StageWork;
import io.closeloop.process.WorkStage;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that only delegates set. {@code outcome} and {@code holdUntil} are not among them, as forms send them
 * too.
 */
final class ProcessOwned {

    static final Set<String> NAMES = Stream.of(
                    LeadToClose.Variables.LEAD_ID,
                    LeadToClose.Variables.OPPORTUNITY_ID,
                    LeadToClose.Variables.WIN_BACK_AFTER,
                    QualifyLead.Variables.QUALIFICATION,
                    NurtureLead.Variables.INTERVAL,
                    NurtureLead.Variables.CYCLES_LEFT,
                    NurtureLead.Variables.OUTCOME,
                    WorkStage.Variables.STAGE,
                    WorkStage.Variables.STAGE_PROCESS,
                    WorkStage.Variables.DEADLINE,
                    WorkStage.Variables.COACHING_AT,
                    WorkStage.Variables.ACCEPTANCE,
                    StageWork.Variables.ACCEPTED,
                    StageWork.Variables.APPROVAL_REQUIRED,
                    StageWork.Variables.APPROVED,
                    StageWork.Variables.CHANGES_NEEDED,
                    StageWork.Variables.CONFIRMED,
                    CarryOutMeasure.Variables.FOLLOW_UP_ID,
                    CoachDealAtRisk.Variables.RISK_REASONS,
                    ResolveDuplicate.Variables.DUPLICATE_ID,
                    EvaluateCustomer.Variables.ACCOUNT_ID,
                    EvaluateCustomer.Variables.RESCUE_ID,
                    MonthlyHygiene.Variables.MORE_LEFT,
                    RewardCustomer.Variables.EVENT,
                    RewardCustomer.Variables.REFERENCE,
                    SettleIncentive.Variables.STATEMENT_ID,
                    CorrectBonus.Variables.REP,
                    CorrectBonus.Variables.MONTH,
                    ClearContact.Variables.CARE_TOUCH_ID,
                    ClearContact.Variables.TOUCH,
                    ClearContact.Variables.TOUCH_CHANNEL,
                    ClearContact.Variables.CONTACT_ALLOWED,
                    ClearContact.Variables.TOUCH_DUE_AT,
                    CustomerCare.Variables.BY_MAIL,
                    CustomerCare.Variables.TIME_LIMIT,
                    OrderFulfilment.Variables.ORDER_ID,
                    CollectInstalment.Variables.INSTALMENT_ID,
                    CollectInstalment.Variables.REMINDER_AT,
                    CollectInstalment.Variables.PAYMENT_DUE_AT,
                    CollectInstalment.Variables.NEXT_DUNNING_AT,
                    CollectInstalment.Variables.DUNNINGS,
                    CollectInstalment.Variables.PROMISE_DUE_AT,
                    CollectInstalment.Variables.WRITTEN_OFF,
                    SettleCredit.Variables.PAYMENT_ID,
                    ServiceCaseWork.Variables.SERVICE_CASE_ID,
                    ServiceCaseWork.Variables.NEW_CASE,
                    ServiceCaseWork.Variables.ANSWERED,
                    ServiceCaseWork.Variables.SOLVED,
                    ServiceCaseWork.Variables.ANSWER_WARNING_AT,
                    ServiceCaseWork.Variables.ANSWER_DUE_AT,
                    ServiceCaseWork.Variables.SOLUTION_WARNING_AT,
                    ServiceCaseWork.Variables.SOLUTION_DUE_AT,
                    ServiceCaseWork.Variables.CUSTOMER_ANSWER_DUE_AT,
                    ServiceCaseWork.Variables.REOPENABLE_UNTIL,
                    HandleEscalation.Variables.OVERDUE,
                    SatisfactionSurvey.Variables.SURVEY_ID,
                    SatisfactionSurvey.Variables.LINK_BY_HAND,
                    SatisfactionSurvey.Variables.SURVEY_REMINDER_AT,
                    SatisfactionSurvey.Variables.SURVEY_OVER_AT,
                    SatisfactionSurvey.Variables.BAD_MARK,
                    Notification.Variables.NOTIFICATION_ID,
                    Notification.Variables.CHANNEL,
                    Notification.Variables.HTTP_STATUS,
                    AfterSales.Variables.DELIVERY_FOLLOW_UP_ID,
                    AfterSales.Variables.FOLLOW_UP_WARNING_AT,
                    AfterSales.Variables.FOLLOW_UP_DUE_AT,
                    AfterSales.Variables.PROBLEM_REPORTED,
                    AfterSales.Variables.NEED_REPORTED,
                    RuleChange.Variables.CHANGE_ID,
                    RuleChange.Variables.APPROVAL_NEEDED,
                    RuleChange.Variables.APPROVED,
                    RuleChange.Variables.PUBLISH_AT,
                    RuleChange.Variables.PUBLISHED,
                    RuleChange.Variables.CASES_LEFT,
                    SalesReview.Variables.REVIEW_ID,
                    ImproveFigure.Variables.IMPROVEMENT_ID,
                    ImproveFigure.Variables.NEXT_CHECK_AT,
                    ImproveFigure.Variables.ACTION_JUDGED,
                    ImproveFigure.Variables.TARGET_MET)
            .map(ProcessVariable::name)
            .collect(Collectors.toUnmodifiableSet());

    private ProcessOwned() {}
}
