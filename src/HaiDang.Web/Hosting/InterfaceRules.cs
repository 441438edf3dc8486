using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HaiDang.Web.Hosting;

/// <summary>How the interface reads and describes itself.</summary>
internal static class InterfaceRules
{
    public static void AddInterfaceRules(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new PlainText());
            options.SerializerOptions.RespectNullableAnnotations = true;
        });

        // Bad input is answered in one place, with the name of the value.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", options =>
        {
            // Every use case has an Input of its own.
            options.CreateSchemaReferenceId = type => type.Type.DeclaringType is { } outer && OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } own ? outer.Name + own : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddDocumentTransformer((document, _, _) =>
            {
                (document.Info.Title, document.Info.Version) = ("Hải Đăng", "v1");
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Token của tài khoản: hd_…" };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                // The converter that refuses NUL hides from the generator that it is text.
                if (context.JsonTypeInfo.Type == typeof(string)) schema.Type = schema.Type?.HasFlag(JsonSchemaType.Null) == true ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var (path, verb) = (context.Description.RelativePath ?? "", context.Description.HttpMethod ?? "GET");
                operation.OperationId ??= verb.ToLowerInvariant() + string.Concat(path.Split('/', '{', '}', ':', '-', '(', ')', ',').Where(part => part.Length > 0 && part is not ("api" or "v1")).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
                operation.Parameters ??= [];
                Header(operation, RequestActor.CommitteeHeader, "Ban Chỉ đạo đang làm việc; không nêu thì Ban đầu tiên của tài khoản.");
                if (verb != "GET")
                {
                    Header(operation, "Idempotency-Key", "Gửi lại cùng khóa thì việc chỉ làm một lần; dài nhất 90 ký tự, giữ 7 ngày.");
                    Header(operation, "If-Match", "Phiên bản trong ETag đã đọc; khác thì trả lời 412.");
                }

                operation.Responses ??= [];
                operation.Responses["default"] = new OpenApiResponse
                {
                    Description = "Problem Details: title là một câu tiếng Việt, code là mã ổn định, clauses là căn cứ khi bị từ chối.",
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() },
                };
                return Task.CompletedTask;
            });
        });
    }

    private static void Header(OpenApiOperation operation, string name, string says) =>
        operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = says, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });

    // A NUL is in no text that a person writes; PostgreSQL cannot store it.
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            return text?.Contains('\0', StringComparison.Ordinal) == true ? throw new JsonException() : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
