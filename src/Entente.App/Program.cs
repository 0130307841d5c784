using System.Text;
using Entente.App.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Commands.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
